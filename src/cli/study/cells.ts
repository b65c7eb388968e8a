import { noCounts, outcomes, type Counts, type Outcome } from './outcome.ts';

const mostModels = 2 ** 20;

/** Numbers for names, in the order in which they come. */
class Names {
  readonly names: string[] = [];
  #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name) ?? this.names.push(name) - 1;
    this.#numbers.set(name, known);
    return known;
  }

  find = (name: string): number | undefined => this.#numbers.get(name);
}

/** Counts of each site and model. A million of them are numbers in one array, and no objects. */
export class Cells {
  #sites = new Names();
  #models = new Names();
  #places = new Map<number, number>();
  #counts = new Uint32Array(3 * 1024);

  add(site: string, model: string, outcome: Outcome): void {
    const key = this.#sites.of(site) * mostModels + this.#models.of(model);
    const place = this.#places.get(key) ?? this.#places.size;
    this.#places.set(key, place);
    if (place * 3 >= this.#counts.length) {
      const more = new Uint32Array(this.#counts.length * 2);
      more.set(this.#counts);
      this.#counts = more;
    }
    const at = place * 3 + outcomes.indexOf(outcome);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
  }

  of(site: string, model: string): Counts | undefined {
    const [row, column] = [this.#sites.find(site), this.#models.find(model)];
    const place = row === undefined || column === undefined ? undefined : this.#places.get(row * mostModels + column);
    return place === undefined ? undefined : this.#countsAt(place);
  }

  #countsAt(place: number): Counts {
    const counts = noCounts();
    for (const [at, outcome] of outcomes.entries()) counts[outcome] = this.#counts[place * 3 + at] ?? 0;
    return counts;
  }

  /** All cells: the sites in the order that is given, the models of each by their names. */
  *inOrder(sites: readonly string[]): Generator<[site: string, model: string, counts: Counts]> {
    const rank = new Float64Array(this.#sites.names.length);
    for (const [at, site] of sites.entries()) rank[this.#sites.of(site)] = at;
    const models = this.#models.names.map((name, at) => ({ name, at })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const modelRank = new Float64Array(models.length);
    for (const [order, { at }] of models.entries()) modelRank[at] = order;
    // One number a cell sorts by site, then by model, and says which cell it is.
    const keys = Float64Array.from(this.#places.keys(), (key) => {
      const site = rank[Math.floor(key / mostModels)] ?? 0;
      return site * mostModels + (modelRank[key % mostModels] ?? 0);
    }).sort();
    for (const key of keys) {
      const site = sites[Math.floor(key / mostModels)] ?? '';
      const model = models[key % mostModels]?.name ?? '';
      yield [site, model, this.of(site, model) ?? noCounts()];
    }
  }
}
