import { has, is, type Chunk } from '../chunk.ts';
import type { ChunkType, Feature } from '../chunk-features.ts';
import { isOpennessVerb } from './fold-verbs.ts';

/** The members of a list that may begin at a chunk. */
export interface Members {
  list: Chunk[];
  /** Index of the last. */
  end: number;
  /** "and" shows that it is a list: "X, Y and Z", "X and Y". */
  conjunction: boolean;
}

/** A chunk behind a comma or "and", and the list before it. */
interface Candidate {
  chunk: Chunk;
  list: readonly Chunk[];
  /** What precedes the list. */
  kept: readonly Chunk[];
  comma: boolean;
  and: boolean;
  /** "and" came before the last member. */
  ended: boolean;
  introduced: boolean;
}
type Test = (candidate: Candidate) => boolean;

const fillers: readonly Feature[] = ['proper', 'firm'];
const agents: readonly Feature[] = ['firm', 'human'];
/** What may follow the objects of a verb. */
const objectsEnd: readonly ChunkType[] = ['end', 'semicolon', 'preposition'];

const isMember = (target: Chunk, introduced: boolean): boolean =>
  !has(target, 'possessive') &&
  (is(target, 'name') || (is(target, 'noun') && (introduced || fillers.some((f) => has(target, f)))));

const isAgent = (target: Chunk): boolean => is(target, 'name') && agents.some((f) => has(target, f));

const opensExamples = (target: Chunk | undefined): boolean => is(target, 'preposition') && has(target, 'like');

/** Whether a comma alone makes a pair a list: after "such as", a colon or a bracket. */
export function isIntroduced(kept: readonly Chunk[]): boolean {
  const last = kept.at(-1);
  return (
    is(last, 'colon') ||
    is(last, 'leftbracket') ||
    opensExamples(last) ||
    (is(last, 'comma') && opensExamples(kept.at(-2)))
  );
}

/** Whether an introductory phrase precedes: a preposition first, no verb yet. */
function isFronted(before: readonly Chunk[]): boolean {
  const first = before.find((c) => !is(c, 'start') && !is(c, 'comma'));
  return is(first, 'preposition') && !before.some((c) => is(c, 'verb') || is(c, 'copula'));
}

/** "models from China, X and Y", "its first open models since X, Y and Z": a complement ends at the comma. */
function isComplement(first: Chunk, next: Chunk | undefined, kept: readonly Chunk[]): boolean {
  const [before, last] = [kept.at(-2), kept.at(-1)];
  const since = is(first, 'name') && is(last, 'if') && is(before, 'open');
  return is(next, 'comma') && ((is(first, 'noun') && is(last, 'preposition')) || since);
}

const isNoMember: Test = ({ chunk, comma, and, introduced }) =>
  (!comma && !and) || !isMember(chunk, introduced && comma);

/** "X, as well as Y leadership": somebody who is thanked as well. */
const isThanked: Test = ({ chunk, list }) => !list.some(isAgent) && isAgent(chunk) && has(chunk, 'singular');

/** "the open-source X and the impressive Y": an attribute ends with its phrase. */
const leavesAttribute: Test = ({ chunk, kept }) =>
  is(kept.at(-1), 'open') && !isOpennessVerb(kept.at(-1)) && !has(chunk, 'undetermined');

/** "Unlike X and Y, Z is": the clause begins after the pair. */
const beginsClause: Test = ({ kept, comma, and, ended }) => ended && comma && !and && isFronted(kept);

/** "X, Y and Z, W": the list was complete. */
const isComplete: Test = ({ list, comma, ended, introduced }) => !introduced && comma && list.length > 2 && ended;

const endsList: readonly Test[] = [isNoMember, isThanked, leavesAttribute, beginsClause, isComplete];

/** Whether a name is its maker's, too, and nothing shows that the model is meant: "Mistral". */
export type IsMaker = (name: Chunk) => boolean;

/** "such as X for code, Y by Mistral": each example with its purpose or its maker. */
function explainsMember(chunks: readonly Chunk[], at: number, isMaker: IsMaker): boolean {
  const [preposition, next] = chunks.slice(at, at + 2);
  if (!is(preposition, 'preposition')) return false;
  const makes = has(preposition, 'by') || has(preposition, 'from');
  return is(next, 'noun') || (makes && next?.type === 'name' && isMaker(next));
}

/** How many chunks a remark on a member may have. */
const longestRemark = 18;

/** "X, made by Y, which …; Z": how many chunks remark on a member, up to the semicolon behind it; 0 without one. */
function remarkLength(chunks: readonly Chunk[], at: number): number {
  if (!is(chunks[at], 'comma')) return 0;
  let hasClause = false;
  for (let next = at + 1; next <= at + longestRemark; next++) {
    const chunk = chunks[next];
    if (!chunk || is(chunk, 'open')) return 0;
    const item = is(chunks[next + 1], 'and') ? chunks[next + 2] : chunks[next + 1];
    if (is(chunk, 'semicolon')) return is(item, 'name') ? next - at : 0;
    hasClause ||= is(chunk, 'relative');
    // "X, a small model, is closed; Z": a sentence of its own, and no remark.
    const isFinite = is(chunk, 'copula') || (is(chunk, 'verb') && !is(chunks[next + 1], 'preposition'));
    if (isFinite && !hasClause) return 0;
  }
  return 0;
}

/** "Popular models are X, …; Y, …": the predicate may be a list of names with remarks. */
const isPredicate = (kept: readonly Chunk[]): boolean => is(kept.at(-1), 'copula') && has(kept.at(-2), 'plural');

/** Reads the list that begins at `at`; it has one member where there is no list. */
export function readMembers(
  chunks: readonly Chunk[],
  at: number,
  first: Chunk,
  kept: readonly Chunk[],
  isMaker: IsMaker,
): Members {
  const list = [first];
  const members: Members = { list, end: at, conjunction: false };
  const introduced = isIntroduced(kept);
  const remarked = introduced || isPredicate(kept);
  if (!isMember(first, false) || (!introduced && isComplement(first, chunks[at + 1], kept))) return members;
  let ended = false;
  for (let next = at + 1; next < chunks.length; next++) {
    while (introduced && explainsMember(chunks, next, isMaker)) next += 2;
    if (remarked) next += remarkLength(chunks, next);
    const comma = is(chunks[next], 'comma') || is(chunks[next], 'semicolon');
    if (comma) next += 1;
    const and = is(chunks[next], 'and');
    if (and) next += 1;
    const chunk = chunks[next];
    if (!chunk) break;
    const candidate: Candidate = { chunk, list, kept, comma, and, ended, introduced };
    if (endsList.some((ends) => ends(candidate))) break;
    ended ||= and;
    list.push(chunk);
    members.end = next;
    members.conjunction ||= and && (!comma || list.length > 2);
  }
  return members;
}

/** "They open-sourced X, Y on the hub"; but "once they open-sourced X, Y followed". */
export const areObjects = (kept: readonly Chunk[], next: Chunk | undefined): boolean =>
  isOpennessVerb(kept.at(-1)) && objectsEnd.includes(next?.type ?? 'end');

/** "Unlike models like X, Y is": the clause begins with the second of the pair. */
export const isParted = (kept: readonly Chunk[], next: Chunk | undefined): boolean =>
  has(kept.at(-1), 'like') && (is(next, 'copula') || is(next, 'verb')) && isFronted(kept);
