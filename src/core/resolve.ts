import { has, type Chunk } from './chunk.ts';
import type { Link } from './link.ts';
import type { Mention } from './mentions.ts';
import type { Passage } from './passage.ts';

/** How many sentences back an antecedent may stand. */
const reach = 2;

const mentionsOf = (target: Chunk, passage: Passage): Mention[] =>
  target.mentions.flatMap((index) => passage.mentions[index] ?? []);

/**
 * The name that "it", "the model" or a definite noun phrase before chunk `from` of sentence `at` stands for: the nearest subject,
 * or else the only name of a sentence. Empty where two could be meant.
 */
function antecedent(passage: Passage, at: number, from: number): Mention[] {
  for (let sentence = at; sentence >= Math.max(0, at - reach); sentence--) {
    const chunks = passage.read(sentence)?.chunks ?? [];
    const names = (sentence === at ? chunks.slice(0, from) : chunks).filter(
      (c) => c.type === 'name' && !has(c, 'derived') && !has(c, 'artefact') && !has(c, 'example'),
    );
    const subject = names.find((c) => has(c, 'subject')) ?? (names.length === 1 ? names[0] : undefined);
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

/** The models that a link is about, in the order of the text, each span once. */
export function resolve(link: Link, passage: Passage, sentence: number): Mention[] {
  const chunks = passage.read(sentence)?.chunks ?? [];
  const targets = link.rule.targets === 'antecedent' ? antecedent(passage, sentence, link.open) : [];
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
