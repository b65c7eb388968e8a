import { has, is, set, type Chunk } from './chunk.ts';
import type { ChunkType, Feature } from './chunk-features.ts';
import type { Mention } from '../names/mention.ts';

const clauseStarts: readonly ChunkType[] = [
  'start',
  'colon',
  'semicolon',
  'dash',
  'but',
  'if',
  'question',
  'leftbracket',
  'comma',
  'relative',
  'and',
];

/** "unlike closed models like X": X is an example of what something is compared with. */
const compares = (chunks: readonly Chunk[], at: number): boolean => {
  const group = chunks[at - 1];
  // "closed models" may be read as a verb with its object.
  const before = chunks[at - 2]?.type === 'verb' ? chunks[at - 3] : chunks[at - 2];
  return group?.type === 'noun' && before?.type === 'preposition' && has(before, 'than');
};

/** The role that a preposition gives, on whichever side of the name it is. */
function roleBy(preposition: Chunk): Feature {
  if (has(preposition, 'than') || has(preposition, 'base')) return 'comparand';
  if (has(preposition, 'by')) return 'agent';
  if (has(preposition, 'like')) return 'example';
  return has(preposition, 'as') ? 'free' : 'oblique';
}

/** The role that the chunks up to `at` give to the name after them. */
function roleOf(chunks: readonly Chunk[], at: number): Feature {
  const before = chunks[at];
  const whole = chunks[at - 1];
  if (!before || clauseStarts.includes(before.type)) return 'subject';
  if (before.type === 'verb') return has(before, 'compare') || has(before, 'leader') ? 'comparand' : 'object';
  if (before.type !== 'preposition') return 'free';
  // "the release of Llama 3" has the role that "Llama 3" would have.
  const released = is(whole, 'noun') && has(whole, 'status') && has(whole, 'singular') && !has(whole, 'indefinite');
  if (has(before, 'of') && released) return roleOf(chunks, at - 2);
  if (has(before, 'like') && compares(chunks, at)) return 'comparand';
  return roleBy(before);
}

/** The role that a postposition gives to the name before it. */
function roleBefore(after: Chunk | undefined): Feature {
  if (after?.type !== 'preposition') return 'free';
  if (has(after, 'general')) return 'subject';
  if (has(after, 'for')) return 'object';
  return roleBy(after);
}

function kindOf(target: Chunk, mentions: readonly Mention[]): Feature {
  const named = target.mentions.flatMap((index) => mentions[index] ?? []);
  const [only] = named;
  if (named.length === 1 && only?.maker === true) return 'maker';
  if (named.length === 1 && only?.exact === true) return 'exact';
  if (named.some((m) => m.family !== null)) return 'known';
  return named.some((m) => m.sure) ? 'nil' : 'unsure';
}

/**
 * Gives every name its role and kind. Expects the borders of the sentence as chunks of type `start` and `end`.
 * `postpositions`: they come behind their nouns.
 */
export function assignRoles(chunks: readonly Chunk[], mentions: readonly Mention[], postpositions = false): void {
  chunks.forEach((target, at) => {
    if (target.type !== 'name') return;
    set(target, postpositions ? roleBefore(chunks[at + 1]) : roleOf(chunks, at - 1));
    set(target, kindOf(target, mentions));
  });
}
