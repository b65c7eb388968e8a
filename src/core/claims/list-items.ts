import { has, type Chunk } from '../grammar/chunk.ts';
import type { ChunkType, Feature } from '../grammar/chunk-features.ts';
import type { Passage } from '../grammar/passage.ts';

/** So many sentences below a heading are looked at; no list needs more, and cost stays linear. */
const longest = 60;
/** Lines of prose between a heading and its first item. */
const preamble = 2;

/** What may follow the name that an item is about. */
const afterName: readonly ChunkType[] = [
  'end',
  'dash',
  'colon',
  'leftbracket',
  'rightbracket',
  'comma',
  'semicolon',
  'and',
];
/** What tells a line with something to say from a heading: a heading is one noun phrase. */
const said: readonly ChunkType[] = ['verb', 'copula', 'comma', 'dash', 'leftbracket', 'name', 'pronoun', 'person'];
const named: readonly Feature[] = ['self', 'model', 'status', 'unknown'];

/** Whether a chunk before a colon only sorts what follows: "Examples: …", "Meta: …". */
const isLabel = (target: Chunk | undefined): boolean =>
  (target?.type === 'noun' && (has(target, 'plural') || has(target, 'firm'))) ||
  (target?.type === 'name' && has(target, 'maker'));

/** The name that a line begins with, behind a bullet, number or label; undefined where it is about something else. */
function itemOf(chunks: readonly Chunk[], text: string): Chunk | undefined {
  let at = 1;
  const first = chunks[at];
  if (first?.type === 'dash' || (first?.type === 'noun' && /^\p{N}+$/u.test(text.slice(first.start, first.end))))
    at += 1;
  if (isLabel(chunks[at]) && chunks[at + 1]?.type === 'colon' && chunks[at + 2]?.type === 'name') at += 2;
  const name = chunks[at];
  const next = chunks[at + 1];
  if (name?.type !== 'name' || !has(name, 'plain') || !named.some((head) => has(name, head))) return undefined;
  const by = next?.type === 'preposition' && (has(next, 'by') || has(next, 'from') || has(next, 'for'));
  // "Llama 3 and Mixtral are fast": two names tell that the group goes on, one may be any topic.
  const told =
    has(name, 'list') &&
    (next?.type === 'verb' || next?.type === 'copula') &&
    !chunks.some((target) => has(target, 'negative') || target.type === 'open');
  return next && (by || told || afterName.includes(next.type)) ? name : undefined;
}

/** Heads of a line that sorts models anew, if it names none: "Closed models we resell". */
const groups: readonly Feature[] = ['model', 'generic', 'side', 'status'];

/** Whether a line without a name is a heading: it has no end mark, and says nothing of anything, or is about a group. */
function isHeading(chunks: readonly Chunk[]): boolean {
  const inner = chunks.slice(1, -1);
  if (has(chunks.at(-1), 'stopped') || !has(chunks.at(-1), 'line')) return false;
  return (
    inner.length < 2 ||
    inner.at(-1)?.type === 'colon' ||
    !inner.some((target) => said.includes(target.type)) ||
    inner.some((target) => target.type !== 'name' && has(target, 'plural') && groups.some((head) => has(target, head)))
  );
}

/**
 * The names of the items that stand below a heading or a sentence that introduces them: one for each line that begins with a
 * model's name, up to the next heading. `isForeign` tells what cannot be meant by the heading: a group with such a name in it
 * is of another kind, and ends the list.
 */
export function below(passage: Passage, at: number, isForeign: (name: Chunk) => boolean): Chunk[] {
  const found: Chunk[] = [];
  let group = 0;
  let prose = 0;
  for (let sentence = at + 1; sentence <= at + longest; sentence++) {
    const chunks = passage.read(sentence)?.chunks;
    if (!chunks) break;
    if (!has(chunks[0], 'line')) continue;
    const item = itemOf(chunks, passage.text);
    // "Llama 3: no" answers what the heading asks.
    const denied = chunks.at(-3)?.type !== 'noun' && has(chunks.at(-2), 'negative');
    if (item && (denied || isForeign(item))) return found.slice(0, group);
    if (item) found.push(item);
    else if (isHeading(chunks) || (found.length === 0 && ++prose > preamble)) break;
    else if (!has(chunks.at(-1), 'stopped')) group = found.length;
  }
  return found;
}
