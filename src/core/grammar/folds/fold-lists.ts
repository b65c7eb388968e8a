import { has, is, set, type Chunk } from '../chunk.ts';
import { areObjects, isIntroduced, isParted, readMembers, type IsMaker, type Members } from './list-members.ts';

/** "X, Y and other open-source models": what follows shows that the names before are a list. */
function precedesOthers(chunks: readonly Chunk[], { list, end }: Members): boolean {
  const and = is(chunks[end + 1], 'comma') ? end + 2 : end + 1;
  const next = chunks[and + 1];
  return is(chunks[and], 'and') && (has(next, 'others') || (list.length > 1 && is(next, 'noun')));
}

/** Whether the members are a list, and not an apposition ("X, Y") or parts of two clauses. */
function isList(chunks: readonly Chunk[], members: Members, kept: readonly Chunk[]): boolean {
  const { list, end, conjunction } = members;
  if (list.length < 2 || !list.some((member) => is(member, 'name'))) return false;
  if (list.length > 2 || conjunction) return true;
  const next = chunks[end + 1];
  return !isParted(kept, next) && (isIntroduced(kept) || areObjects(kept, next));
}

/** "X and Y, an open-source model": what follows a pair explains its second name. */
function explainsOne(chunks: readonly Chunk[], { list, end, conjunction }: Members): boolean {
  const mark = chunks[end + 1];
  const open = chunks[end + 2];
  const marks = is(mark, 'comma') || is(mark, 'dash') || is(mark, 'leftbracket');
  const explains = is(open, 'open') && has(open, 'model') && has(open, 'indefinite') && has(open, 'singular');
  return list.length === 2 && conjunction && marks && explains;
}

/** "X、Yなど": examples, where what introduces them comes behind. */
const areExamples = (chunks: readonly Chunk[], { list, end }: Members): boolean =>
  list.length > 1 && is(chunks[end + 1], 'preposition') && has(chunks[end + 1], 'like');

/** One name with the mentions of all members. */
function merge(list: readonly Chunk[], first: Chunk): Chunk {
  const last = list.at(-1) ?? first;
  const merged: Chunk = {
    ...first,
    type: 'name',
    end: last.end,
    values: { ...first.values },
    mentions: list.flatMap((member) => (is(member, 'name') ? member.mentions : [])),
  };
  set(merged, is(last, 'name') ? (last.values.head ?? 'self') : 'self');
  set(merged, 'list');
  set(merged, 'plain');
  return merged;
}

/**
 * Folds "X, Y and Z" to one name with several mentions. "X, Y" alone is an apposition; "X, and Y" is mostly two
 * clauses. `postpositions`: they come behind their nouns.
 */
export function foldLists(chunks: readonly Chunk[], isMaker: IsMaker, postpositions = false): Chunk[] {
  const kept: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const first = chunks[at];
    if (!first) break;
    const members = readMembers(chunks, at, first, kept, isMaker);
    members.conjunction ||= precedesOthers(chunks, members) || (postpositions && areExamples(chunks, members));
    if (!isList(chunks, members, kept)) {
      kept.push(first);
      continue;
    }
    if (explainsOne(chunks, members)) kept.push(...chunks.slice(at, members.end + 1));
    else kept.push(merge(members.list, first));
    at = members.end;
  }
  return kept;
}
