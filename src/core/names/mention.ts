import type { FamilyId, ModelId, Span } from '../../vocabulary/types.ts';

/** A model named in a text: from the dataset, or NIL (`family` null). */
export interface Mention extends Span {
  family: FamilyId | null;
  model: ModelId | null;
  /** The end of the name with sizes that follow without it: "Llama 2 7B, 13B and 70B". */
  reach: number;
  /** The name is also its maker's, and nothing behind it shows that the model is meant. */
  maker: boolean;
  /** A version or size is named. */
  exact: boolean;
  /** It has an ending that makes it an owner: "Llamas". */
  owner?: boolean;
  /** False for a NIL name that may be something else than a model. */
  sure: boolean;
  /** The name as written above the block, where it is in the heading or the block before. */
  above?: string;
}

/** A mention of a model that the dataset does not hold. */
export const unlistedMention = (span: Span, sure: boolean): Mention => ({
  start: span.start,
  end: span.end,
  reach: span.end,
  family: null,
  model: null,
  maker: false,
  exact: false,
  sure,
});
