import { below } from './below.ts';
import { has, type Chunk } from './chunk.ts';
import type { Feature } from './codes.ts';
import type { Link } from './link.ts';
import type { Mention } from './mentions.ts';
import type { Passage } from './passage.ts';

/** How many sentences back an antecedent may stand. */
const reach = 2;

/** How many chunks of a sentence are searched: no antecedent stands further off. */
const window = 60;

/** Names that stand for something else or are brought in as examples: no antecedents. */
const unfit: readonly Feature[] = ['derived', 'artefact', 'example'];

/** "LangChain works with X", "our tool uses X": not the X of a complement is the sentence's topic, but what has it. */
function isOutranked(chunks: readonly Chunk[], name: Chunk): boolean {
  if (!has(name, 'oblique') && !has(name, 'object')) return false;
  return chunks
    .slice(0, chunks.indexOf(name))
    .some(
      (c, i) =>
        (c.type === 'noun' || c.type === 'open') &&
        (has(c, 'artefact') || (has(c, 'proper') && has(name, 'oblique'))) &&
        chunks[i - 1]?.type !== 'preposition',
    );
}

const mentionsOf = (target: Chunk, passage: Passage): Mention[] =>
  target.mentions.flatMap((index) => passage.mentions[index] ?? []);

/**
 * The name that "it", "the model" or a definite noun phrase before chunk `from` of sentence `at` stands for: the nearest subject,
 * or else the only name of a sentence. Empty where two could be meant. `free`: that name may stand behind a preposition;
 * `vague`: the phrase may mean a tool, too.
 */
function antecedent(passage: Passage, at: number, from: number, free = true, vague = false): Mention[] {
  for (let sentence = at; sentence >= Math.max(0, at - reach); sentence--) {
    const chunks = passage.read(sentence)?.chunks ?? [];
    const all = (sentence === at ? chunks.slice(Math.max(0, from - window), from) : chunks.slice(-window)).filter(
      (c) => c.type === 'name' && !unfit.some((f) => has(c, f)),
    );
    // "DeepSeek's new release brings R1": the maker is not what it brought.
    const known = all.filter((c) => !has(c, 'maker'));
    const names = known.length > 0 ? known : all;
    if (vague && names.length > 0 && chunks.some((c) => has(c, 'artefact'))) return [];
    const subject =
      names.find((c) => has(c, 'subject')) ??
      (names.length === 1 && !has(names[0], 'agent') && (free || !has(names[0], 'oblique')) ? names[0] : undefined);
    if (subject) {
      const unfitting = has(subject, 'unsure') || has(subject, 'comparand') || isOutranked(chunks, subject);
      return unfitting ? [] : mentionsOf(subject, passage);
    }
    const object = names.filter((c) => has(c, 'object')).at(-1);
    if (object) return has(object, 'unsure') ? [] : mentionsOf(object, passage);
    if (names.length > 0) {
      const families = new Set(names.flatMap((c) => mentionsOf(c, passage)).map((m) => m.family ?? ''));
      return families.size === 1 && names[0] ? mentionsOf(names[0], passage) : [];
    }
  }
  return [];
}

const introduced = ['model', 'status', 'generic', 'unknown'] as const;

/** Examples in the sentence behind: "Open-source models abound. Notable releases include X and Y." */
function following(passage: Passage, at: number): Mention[] {
  const chunks = passage.read(at + 1)?.chunks ?? [];
  const place = chunks.findIndex((target, i) => {
    const before = chunks[i - 1];
    const opens = target.type === 'colon' || has(target, 'like');
    return opens && before?.type === 'noun' && has(before, 'plural') && introduced.some((head) => has(before, head));
  });
  const list = chunks[place + 1];
  return place > 0 && list?.type === 'name' && has(list, 'list') ? mentionsOf(list, passage) : [];
}

/** The models that a link is about, in the order of the text, each span once. `isClosed`: never open in any version. */
export function resolve(
  link: Link,
  passage: Passage,
  sentence: number,
  isClosed: (mention: Mention) => boolean,
): Mention[] {
  const chunks = passage.read(sentence)?.chunks ?? [];
  const open = chunks[link.open];
  // "The open-source system" may take up anything that was named, a NIL name or a tool, too.
  const vague = has(open, 'generic');
  const { targets: source } = link.rule;
  let targets = source === 'antecedent' ? antecedent(passage, sentence, link.open, false, vague) : [];
  if (source === 'following') targets = following(passage, sentence);
  if (source === 'below')
    targets = below(passage, sentence, (name) => mentionsOf(name, passage).some(isClosed)).flatMap((name) =>
      mentionsOf(name, passage),
    );
  if (vague) targets = targets.filter((mention) => mention.family !== null);
  targets.push(...link.names.flatMap((name) => mentionsOf(name, passage)));
  for (const index of link.captured) {
    const target = chunks[index];
    if (target?.type === 'name') targets.push(...mentionsOf(target, passage));
    else if (target) {
      const found = antecedent(passage, sentence, index);
      // "it" takes up one model, not the two of a list.
      if (found.length < 2 || has(target, 'plural')) targets.push(...found);
    }
  }
  return [...new Set(targets)].filter((mention) => mention.sure);
}
