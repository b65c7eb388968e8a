import type { Chunk } from '../grammar/chunk.ts';
import type { Passage } from '../grammar/passage.ts';
import type { Mention } from '../names/mention.ts';
import type { Anaphor } from './salience.ts';

/** What an anaphor asks for. */
export interface Sought {
  kind: Anaphor;
  /** Whether names given as examples will do: "models like X … these models". */
  examples?: boolean;
  /** True for "they", "both", "the models"; undefined for a fragment, which has no number. */
  plural: boolean | undefined;
  /** It is an owner: "its open-source nature". */
  owner?: boolean;
  /** `last`: "the latter", `first`: "the former". */
  of?: 'first' | 'last';
}

/** Whether no version of a model is open. */
export type IsClosed = (mention: Mention) => boolean;

/** The mentions that a name chunk holds. */
export const mentionsOf = (name: Chunk, passage: Passage): Mention[] =>
  name.mentions.flatMap((index) => passage.mentions[index] ?? []);
