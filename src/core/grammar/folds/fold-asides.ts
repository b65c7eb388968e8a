import { has, is, type Chunk } from '../chunk.ts';

/** Leaves out asides. @param lengthAt how many chunks from `at` on are one; 0 for none. `kept`: the chunks before */
const leavingOut =
  (lengthAt: (chunks: readonly Chunk[], at: number, kept: readonly Chunk[]) => number) =>
  (chunks: readonly Chunk[]): Chunk[] => {
    const kept: Chunk[] = [];
    for (let at = 0; at < chunks.length;) {
      const length = lengthAt(chunks, at, kept);
      if (length === 0) kept.push(...chunks.slice(at, at + 1));
      at += Math.max(1, length);
    }
    return kept;
  };

const continuations: readonly Chunk['type'][] = ['verb', 'copula', 'preposition'];

/** Length of "comma, noun phrase, comma" from `at`, where the clause continues after it; 0 where there is none. */
function asideFrom(chunks: readonly Chunk[], at: number): number {
  // "X, above all the small version, is"
  const from = is(chunks[at + 1], 'preposition') && has(chunks[at + 1], 'like') ? at + 2 : at + 1;
  if (!is(chunks[at], 'comma') || !is(chunks[from], 'noun') || has(chunks[from], 'undetermined')) return 0;
  let end = from + 1;
  while (is(chunks[end], 'preposition') && is(chunks[end + 1], 'noun') && end < at + 6) end += 2;
  return is(chunks[end], 'comma') && continuations.includes(chunks[end + 1]?.type ?? 'end') ? end + 1 - at : 0;
}

const clauseLeads: readonly Chunk['type'][] = ['relative', 'verb', 'preposition'];
const clauseParts: readonly Chunk['type'][] = ['noun', 'preposition', 'verb', 'copula', 'and', 'person', 'pronoun'];
const longestClause = 9;

/**
 * Length of "comma, which did that" or "comma, made there" from `at` to the comma that closes it; 0 where there is
 * none.
 */
function clauseFrom(chunks: readonly Chunk[], at: number): number {
  const lead = chunks[at + 1];
  // "X, for instance, beats": an example is no aside.
  if (!is(chunks[at], 'comma') || !lead || !clauseLeads.includes(lead.type) || has(lead, 'like')) return 0;
  let end = at + 2;
  while (end < at + 2 + longestClause && clauseParts.includes(chunks[end]?.type ?? 'end')) end += 1;
  return is(chunks[end], 'comma') ? end - at : 0;
}

/** "Llama 3, which came out in May, is": the clause continues after a remark on its subject. */
function passingFrom(chunks: readonly Chunk[], at: number): number {
  const length = clauseFrom(chunks, at);
  const next = chunks[at + length + 1];
  return length > 0 && (is(next, 'verb') || is(next, 'copula')) ? length + 1 : 0;
}

/** "X, which needs one chip, and Y": drops a remark on the first of two names. */
export const foldClauses = leavingOut((chunks, at, kept) => {
  const length = is(kept.at(-1), 'name') && is(chunks[at + 1], 'relative') ? clauseFrom(chunks, at) : 0;
  return is(chunks[at + length + 1], 'and') && is(chunks[at + length + 2], 'name') ? length : 0;
});

const reporters: readonly Chunk['type'][] = ['pronoun', 'person', 'noun', 'name'];

/** "which the firm says is": drops who says it. */
export const foldReports = leavingOut((chunks, at, kept) => {
  const [who, verb, next] = chunks.slice(at, at + 3);
  const said = is(verb, 'verb') && has(verb, 'speech') && !has(verb, 'passive') && is(next, 'copula');
  return is(kept.at(-1), 'relative') && who && reporters.includes(who.type) && said ? 2 : 0;
});

/** "Kimi K2, a trillion-parameter model, is": drops a remark on a name. */
export const foldAppositions = leavingOut((chunks, at, kept) => {
  if (!is(kept.at(-1), 'name')) return 0;
  // "The lab built X, which is small, beating Y": after an object no clause continues.
  const object = is(kept.at(-2), 'verb');
  return asideFrom(chunks, at) || (object ? 0 : passingFrom(chunks, at));
});
