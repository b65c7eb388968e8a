import { has, type Chunk } from '../grammar/chunk.ts';
import type { ChunkType, Feature } from '../grammar/chunk-features.ts';
import type { Passage } from '../grammar/passage.ts';

/** How many sentences below a heading are read; no list needs more, and cost stays linear. */
const longest = 60;
/** Lines of prose that may separate a heading and its first item. */
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
/** What a heading does not have, since it is one noun phrase. */
const said: readonly ChunkType[] = ['verb', 'copula', 'comma', 'dash', 'leftbracket', 'name', 'pronoun', 'person'];
const named: readonly Feature[] = ['self', 'model', 'status', 'unknown'];

/** "Examples: …", "Meta: …": a chunk before a colon that only sorts what follows. */
const isGroupLabel = (target: Chunk | undefined): boolean =>
  (target?.type === 'noun' && (has(target, 'plural') || has(target, 'firm'))) ||
  (target?.type === 'name' && has(target, 'maker'));

/** Where the content of a line begins, behind its bullet, number or label. */
function contentStart(chunks: readonly Chunk[], text: string): number {
  const first = chunks[1];
  const numbered = first?.type === 'noun' && /^\p{N}+$/u.test(text.slice(first.start, first.end));
  const at = first?.type === 'dash' || numbered ? 2 : 1;
  const labelled = chunks[at + 1]?.type === 'colon' && chunks[at + 2]?.type === 'name';
  return labelled && isGroupLabel(chunks[at]) ? at + 2 : at;
}

/** "Llama 3 and Mixtral are fast": two names show that the group continues; one may be any topic. */
function isAboutList(chunks: readonly Chunk[], name: Chunk, next: Chunk | undefined): boolean {
  const verb = next?.type === 'verb' || next?.type === 'copula';
  return has(name, 'list') && verb && !chunks.some((target) => has(target, 'negative') || target.type === 'open');
}

/** "Llama 3 by Meta", "Llama 3 for chat" */
const isSource = (next: Chunk | undefined): boolean =>
  next?.type === 'preposition' && (has(next, 'by') || has(next, 'from') || has(next, 'for'));

/** The name that a line is about and begins with, behind a bullet, number or label. */
function itemOf(chunks: readonly Chunk[], text: string): Chunk | undefined {
  const at = contentStart(chunks, text);
  const name = chunks[at];
  const next = chunks[at + 1];
  if (name?.type !== 'name' || !has(name, 'plain') || !named.some((head) => has(name, head))) return undefined;
  return next && (isSource(next) || isAboutList(chunks, name, next) || afterName.includes(next.type))
    ? name
    : undefined;
}

/** Heads of a nameless line that opens another group of models: "Closed models we resell". */
const groups: readonly Feature[] = ['model', 'generic', 'side', 'status'];

/** Whether a nameless line is a heading: it has no end mark, and is one noun phrase or about a group. */
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
 * The names of the list items below a heading or a sentence that introduces them: one for each line that begins with a
 * model's name, up to the next heading. `isForeign`: what the heading cannot mean; a group with such a name in it is of
 * another kind, and ends the list.
 */
export function listItems(passage: Passage, at: number, isForeign: (name: Chunk) => boolean): Chunk[] {
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
