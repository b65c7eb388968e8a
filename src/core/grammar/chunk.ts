import { features, places, types, type ChunkType, type Feature, type Place } from './chunk-features.ts';
import type { Span } from '../../vocabulary/types.ts';

/** A phrase or function word of a sentence. `values` holds one feature per place; absent places have none. */
export interface Chunk extends Span {
  type: ChunkType;
  values: Partial<Record<Place, Feature>>;
  /** Index of the trigger, for `open`. */
  trigger?: number;
  /** Indexes of the mentions, for `name`; several in a list. */
  mentions: number[];
  /** For `open`: the openness term is in quotation marks. */
  quoted: boolean;
}

/** Makes a chunk from the features it has. */
export function chunk(type: ChunkType, span: Span, ...given: Feature[]): Chunk {
  const values: Partial<Record<Place, Feature>> = {};
  for (const feature of given) values[features[feature][0]] = feature;
  return { type, start: span.start, end: span.end, values, mentions: [], quoted: false };
}

/** Sets a feature in its place. */
export function set(target: Chunk, feature: Feature): void {
  target.values[features[feature][0]] = feature;
}

export const is = (target: Chunk | undefined, type: ChunkType): boolean => target?.type === type;

/** Noun phrases, and pronouns in their place. */
const nominal: ReadonlySet<ChunkType> = new Set(['name', 'noun', 'open', 'pronoun', 'person']);
export const isNominal = (target: Chunk | undefined): boolean => target !== undefined && nominal.has(target.type);

export const has = (target: Chunk | undefined, feature: Feature): boolean =>
  target?.values[features[feature][0]] === feature;

/** The letters of a chunk, `places.length` of them; a dot where a place has no value. */
export function encode({ type, values }: Chunk): string {
  let code: string = types[type];
  for (const place of places) {
    if (place === 'type') continue;
    const feature = values[place];
    code += feature === undefined ? '.' : features[feature][1];
  }
  return code;
}
