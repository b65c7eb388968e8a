import { has, is, set, type Chunk } from './chunk.ts';
import type { Feature } from './chunk-features.ts';
import { isOpened } from './fold-chunks.ts';

const fillers: readonly Feature[] = ['proper', 'firm'];
const member = (target: Chunk | undefined, introduced: boolean): boolean =>
  target !== undefined &&
  !has(target, 'possessive') &&
  (target.type === 'name' || (target.type === 'noun' && (introduced || fillers.some((f) => has(target, f)))));

const agents: readonly Feature[] = ['firm', 'human'];
const isAgent = (target: Chunk): boolean => target.type === 'name' && agents.some((f) => has(target, f));

/** Whether a pair with a comma alone is a list here: behind "such as", a colon or a bracket. */
const introduces = (target: Chunk | undefined): boolean =>
  is(target, 'colon') || is(target, 'leftbracket') || (is(target, 'preposition') && has(target, 'like'));

/** What may stand behind the objects of a verb. */
const objectsEnd: readonly Chunk['type'][] = ['end', 'semicolon', 'preposition'];

/** Whether what stands before is an introductory phrase: a preposition first, no verb yet. */
const isFronted = (before: readonly Chunk[]): boolean =>
  is(
    before.find((c) => !is(c, 'start') && !is(c, 'comma')),
    'preposition',
  ) && !before.some((c) => is(c, 'verb') || is(c, 'copula'));

/** Whether a clause that began with "unlike" or another preposition goes on with this verb. */
const isClauseOf = (before: readonly Chunk[], next: Chunk | undefined): boolean =>
  (is(next, 'copula') || is(next, 'verb')) && isFronted(before);

/** Whether what stands behind `end` explains one thing: "X and Y, an open-source model". */
const explains = (chunks: readonly Chunk[], end: number): boolean => {
  const mark = chunks[end + 1];
  const open = chunks[end + 2];
  const marks = is(mark, 'comma') || is(mark, 'dash') || is(mark, 'leftbracket');
  return marks && is(open, 'open') && has(open, 'model') && has(open, 'indefinite') && has(open, 'singular');
};

/** Collapses "X, Y and Z" to one name with several mentions. "X, Y" alone is an apposition; "X, and Y" mostly two clauses. */
export function collapseLists(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const first = chunks[at];
    if (!first) break;
    const members = [first];
    let end = at;
    let conjunction = false;
    let ended = false;
    const introduced =
      introduces(kept.at(-1)) ||
      (is(kept.at(-1), 'comma') && is(kept.at(-2), 'preposition') && has(kept.at(-2), 'like'));
    // "models from China, X and Y": the complement ends at the comma.
    const ends = is(chunks[at + 1], 'comma') && !introduced;
    // "its first open models since X, Y and Z": so does the time.
    const since = first.type === 'name' && is(kept.at(-1), 'if') && is(kept.at(-2), 'open');
    const complement = ends && ((first.type === 'noun' && is(kept.at(-1), 'preposition')) || since);
    const attributed = is(kept.at(-1), 'open') && !isOpened(kept.at(-1));
    if (member(first, false) && !complement) {
      for (let next = at + 1; next < chunks.length;) {
        // "such as X for code, Y for chat": each example with its purpose
        while (introduced && is(chunks[next], 'preposition') && is(chunks[next + 1], 'noun')) next += 2;
        const comma = is(chunks[next], 'comma') || is(chunks[next], 'semicolon');
        if (comma) next += 1;
        const and = is(chunks[next], 'and');
        if (and) next += 1;
        const candidate = chunks[next];
        if ((!comma && !and) || !candidate || !member(candidate, introduced && comma)) break;
        // "X, as well as Y leadership": who is thanked beside it.
        if (!members.some(isAgent) && isAgent(candidate) && has(candidate, 'singular')) break;
        // "the open-source X and the impressive Y": an attribute ends with its phrase.
        if (attributed && !has(candidate, 'undetermined')) break;
        // "Unlike X and Y, Z is": behind the pair begins the clause.
        if (ended && comma && !and && isFronted(kept)) break;
        // "X, Y and Z, W": the list was over.
        if (!introduced && members.length > 2 && ended) break;
        ended ||= and;
        members.push(candidate);
        conjunction ||= and && !comma;
        end = next;
        if (and && members.length > 2) conjunction = true;
        next += 1;
      }
    }
    // "X, Y and other open-source models"
    const after = chunks[end + 1]?.type === 'comma' ? end + 2 : end + 1;
    const closes = has(chunks[after + 1], 'others') || (members.length > 1 && is(chunks[after + 1], 'noun'));
    if (is(chunks[after], 'and') && closes) conjunction = true;
    const names = members.filter((m) => m.type === 'name');
    // "Unlike models like X, Y is": where the clause goes on behind a pair, it begins with the second.
    const pair = members.length === 2 && !conjunction;
    const parted = pair && has(kept.at(-1), 'like') && isClauseOf(kept, chunks[end + 1]);
    // "They open-sourced X, Y on the hub"; but "once they open-sourced X, Y followed".
    const objects = pair && isOpened(kept.at(-1)) && objectsEnd.includes(chunks[end + 1]?.type ?? 'end');
    const list =
      members.length > 1 && names.length > 0 && !parted && (conjunction || members.length > 2 || introduced || objects);
    if (!list) {
      kept.push(first);
      continue;
    }
    const last = members.at(-1) ?? first;
    if (members.length === 2 && conjunction && explains(chunks, end)) {
      kept.push(...chunks.slice(at, end + 1));
      at = end;
      continue;
    }
    const merged: Chunk = {
      ...first,
      type: 'name',
      end: last.end,
      values: { ...first.values },
      mentions: names.flatMap((m) => m.mentions),
    };
    set(merged, last.type === 'name' ? (last.values.head ?? 'self') : 'self');
    set(merged, 'list');
    set(merged, 'plain');
    kept.push(merged);
    at = end;
  }
  return kept;
}
