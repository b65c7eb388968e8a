import { createHash } from 'node:crypto';
import { claimText, monthOf, siteOf, type LineClaim, type StudyLine } from './lines.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { Sample } from './sample.ts';

/** One model of a claim, null where it is not in the dataset, and what the facts say. */
export type Said = [model: string | null, outcome: Outcome];

/** A claim that a site makes, counted once. */
export interface Unit {
  /** Registered domain; empty where the document has no address. */
  site: string;
  /** Month in which it was first seen; empty where no date is known. */
  month: string;
  said: Said[];
}

/** Numbers for texts that come often. */
class Index {
  readonly texts: string[] = [];
  #numbers = new Map<string, number>();

  constructor(private readonly most: number) {}

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    if (this.texts.length >= this.most)
      throw new Error(`More than ${this.most} different sites or lists of models: too many for one study.`);
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** 52 bits of a hash, as a number. */
const hashOf = (text: string): number =>
  Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 13), 16);

const [mostSites, mostLists, mostMonths] = [2 ** 22, 2 ** 18, 2 ** 12];
/** The month of a claim without one: after all others. */
const noMonth = mostMonths - 1;

const monthNumber = (month: string): number =>
  month === '' ? noMonth : (+month.slice(0, 4) - 1970) * 12 + +month.slice(5) - 1;
const monthText = (number: number): string =>
  number === noMonth ? '' : `${1970 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

/**
 * Counts the claims of many lines, each once for a site and its words. It keeps two numbers for each such claim and
 * nothing of the lines; what it counts does not depend on their order.
 */
export class Collector {
  /** Of a claim's hash: its site, its list of models, its month, in one number. */
  #claims = new Map<number, number>();
  #sites = new Index(mostSites);
  #lists = new Index(mostLists);
  readonly #sample: Sample;
  readonly stances = { asserted: 0, denied: 0, unclear: 0 };
  lines = 0;

  /** @param size claims that are drawn for a person to check */
  constructor(
    private readonly seed: number,
    size = 50,
  ) {
    this.#sample = new Sample(size);
  }

  add(line: StudyLine): void {
    this.lines += 1;
    for (const claim of line.claims) {
      this.stances[claim.stance] += 1;
      if (claim.stance === 'asserted' && claim.targets.length > 0) this.#addClaim(line, claim);
    }
  }

  #addClaim(line: StudyLine, claim: LineClaim): void {
    const { url = '', file = '', id, date = '' } = line;
    const site = siteOf(url);
    // A document without an address is a place of its own.
    const place = site || `${file}\n${id}`;
    const text = `${place}\n${claimText(claim)}`;
    const key = hashOf(text);
    const said = claim.targets.map((target): Said => [target.model, outcomeOf(target)]);
    const list = this.#lists.of(JSON.stringify(said));
    const month = monthOf(date);
    const packed = (this.#sites.of(site) * mostLists + list) * mostMonths + monthNumber(month);
    const before = this.#claims.get(key);
    if (before === undefined || this.#isEarlier(packed, before)) this.#claims.set(key, packed);
    this.#sample.offer(key, hashOf(`${this.seed}\n${text}`), () => ({
      ...{ site, url, date, quote: claim.quote ?? claimText(claim), context: claim.context ?? '' },
      models: said.map(([model], at) => model ?? claim.targets[at]?.text ?? '').join('; '),
      outcome: said.map(([, outcome]) => outcome).join('; '),
    }));
  }

  /** The month decides; in one month the text of the list, so that the order of lines never does. */
  #isEarlier(one: number, other: number): boolean {
    const months = (one % mostMonths) - (other % mostMonths);
    return months < 0 || (months === 0 && this.#listOf(one) < this.#listOf(other));
  }

  #listOf = (packed: number): string => this.#lists.texts[Math.floor(packed / mostMonths) % mostLists] ?? '';

  /** How many different claims there are. */
  get size(): number {
    return this.#claims.size;
  }

  get sample() {
    return this.#sample.claims;
  }

  *units(): Generator<Unit> {
    const lists = this.#lists.texts.map((text) => JSON.parse(text) as Said[]);
    for (const packed of this.#claims.values()) {
      const list = Math.floor(packed / mostMonths) % mostLists;
      const site = this.#sites.texts[Math.floor(packed / mostMonths / mostLists)] ?? '';
      yield { site, month: monthText(packed % mostMonths), said: lists[list] ?? [] };
    }
  }
}
