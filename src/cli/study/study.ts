import type { Collector } from './collect.ts';
import type { Figures } from './figures.ts';
import type { Shards } from './shards.ts';

/** Everything that a page and its tables are made of. */
export interface Study {
  figures: Figures;
  collector: Collector;
  shards: Shards;
  seed: number;
  /** Lines of results that could not be read. */
  unreadLines: number;
  sampleSize: number;
}
