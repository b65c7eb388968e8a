/** A claim for a person to check, with where it is. */
export interface SampledClaim {
  site: string;
  url: string;
  date: string;
  quote: string;
  context: string;
  models: string;
  outcome: string;
}

interface Entry {
  score: number;
  key: number;
  claim: SampledClaim;
}

const rankOf = ({ date, url, context }: SampledClaim): string => [date || '~', url, context].join('\n');

/**
 * Claims drawn at random while they go by: those of the smallest scores. It depends on the scores alone, and not on the
 * order in which claims come.
 */
export class Sample {
  #entries: Entry[] = [];

  constructor(private readonly size: number) {}

  /** @param key which claim it is; @param score a random number of that claim */
  offer(key: number, score: number, make: () => SampledClaim): void {
    const known = this.#entries.find((entry) => entry.key === key);
    if (known) {
      // The same claim again: the earliest place speaks for it.
      const claim = make();
      if (rankOf(claim) < rankOf(known.claim)) known.claim = claim;
      return;
    }
    const last = this.#entries.at(-1);
    if (this.#entries.length >= this.size && last && score >= last.score) return;
    const at = this.#entries.findIndex((entry) => entry.score > score);
    this.#entries.splice(at < 0 ? this.#entries.length : at, 0, { score, key, claim: make() });
    this.#entries.length = Math.min(this.#entries.length, this.size);
  }

  get claims(): SampledClaim[] {
    return this.#entries.map(({ claim }) => claim);
  }
}
