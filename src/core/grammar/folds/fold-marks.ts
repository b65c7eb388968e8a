import { has, is, type Chunk } from '../chunk.ts';

const pairs: readonly Chunk['type'][] = ['comma', 'dash'];
/** A clause that ends in one of these continues after an interrupter. */
const unfinished: readonly Chunk['type'][] = ['and', 'but', 'copula', 'verb', 'relative', 'pronoun', 'preposition'];
const predicates: readonly Chunk['type'][] = ['copula', 'verb'];

/**
 * "is, of course, open source": drops two marks that had only adverbs between them, and other marks that say nothing.
 */
export function foldEmpty(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const target = chunks[at];
    if (!target) break;
    const last = kept.at(-1);
    const before = last?.type ?? 'start';
    const resumes = unfinished.includes(before) || predicates.includes(chunks[at + 2]?.type ?? 'end');
    const next = chunks[at + 1];
    const pair =
      pairs.includes(target.type) && next !== undefined && is(next, target.type) && next.start > target.end && resumes;
    // "X---one of": a dash in several signs.
    const longer = is(target, 'dash') && last !== undefined && is(last, 'dash') && last.end === target.start;
    if (pair) at += 1;
    else if (longer) kept.splice(-1, 1, { ...last, end: target.end });
    else if (!(is(target, 'comma') && before === 'and')) kept.push(target);
  }
  return kept;
}

const opensExamples = (target: Chunk | undefined): boolean => is(target, 'preposition') && has(target, 'like');

/** "particularly including", "such as e.g.": one of two phrases that introduce examples is enough. */
export const foldExamples = (chunks: readonly Chunk[]): Chunk[] =>
  chunks.filter((target, at) => !(opensExamples(target) && opensExamples(chunks[at - 1])));
