import { has, type Chunk } from './chunk.ts';
import type { Link } from './link.ts';
import type { Mention } from './mentions.ts';
import type { Passage } from './passage.ts';

/** How many sentences back an antecedent may stand. */
const reach = 2;
/** How many chunks of a sentence are searched: no antecedent stands further off. */
const window = 60;

const mentionsOf = (target: Chunk, passage: Passage): Mention[] =>
  target.mentions.flatMap((index) => passage.mentions[index] ?? []);

/**
 * The name that "it", "the model" or a definite noun phrase before chunk `from` of sentence `at` stands for: the nearest subject,
 * or else the only name of a sentence. Empty where two could be meant. `free`: that name may stand behind a preposition.
 */
function antecedent(passage: Passage, at: number, from: number, free = true): Mention[] {
  for (let sentence = at; sentence >= Math.max(0, at - reach); sentence--) {
    const chunks = passage.read(sentence)?.chunks ?? [];
    const names = (sentence === at ? chunks.slice(Math.max(0, from - window), from) : chunks.slice(-window)).filter(
      (c) => c.type === 'name' && !has(c, 'derived') && !has(c, 'artefact') && !has(c, 'example'),
    );
    const subject =
      names.find((c) => has(c, 'subject')) ??
      (names.length === 1 && !has(names[0], 'agent') && (free || !has(names[0], 'oblique')) ? names[0] : undefined);
    if (subject) return has(subject, 'unsure') || has(subject, 'comparand') ? [] : mentionsOf(subject, passage);
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

/** The models that a link is about, in the order of the text, each span once. */
export function resolve(link: Link, passage: Passage, sentence: number): Mention[] {
  const chunks = passage.read(sentence)?.chunks ?? [];
  const { targets: source } = link.rule;
  const targets =
    source === 'antecedent'
      ? antecedent(passage, sentence, link.open, false)
      : source === 'following'
        ? following(passage, sentence)
        : [];
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
