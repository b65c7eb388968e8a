import type { DatasetIndex, ModelRow, OpennessClass } from '@/src/vocabulary/types.ts';

/** A row with what a search looks at, folded once. */
export interface Findable {
  row: ModelRow;
  name: string;
  makers: string[];
  /** Name, id, makers and licence. */
  all: string;
  /** The same without spaces: "mistral7b" finds "Mistral 7B". */
  compact: string;
}

const pack = (text: string): string => text.replaceAll(' ', '');

/** Lower case, without accents, hyphens as spaces: "Llama-3" finds "Llama 3". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[\s\-_‐-–]+/gu, ' ')
    .trim();

/**
 * All models, prepared for being searched at every key. A name is listed once: the umbrella name covers its versions.
 */
export function findable({ models, licences }: Pick<DatasetIndex, 'models' | 'licences'>): Findable[] {
  const umbrellas = new Set(models.filter(({ umbrella }) => umbrella).map(({ name }) => name));
  return models
    .filter(({ name, umbrella }) => umbrella || !umbrellas.has(name))
    .map((row) => {
      const licence = row.licence === null ? '' : `${row.licence} ${licences[row.licence]?.name ?? ''}`;
      const name = fold(row.name);
      const makers = row.makers.map(fold);
      const all = `${name} ${fold(row.id)} ${makers.join(' ')} ${fold(licence)}`;
      return { row, name, makers, all, compact: pack(all) };
    });
}

/** How well a model answers: its name, a first word of it, its maker, its start, a later word, inside, elsewhere. */
function rank({ name, makers }: Findable, query: string): number {
  if (name === query || pack(name) === pack(query)) return 0;
  if (name.startsWith(`${query} `)) return 1;
  if (makers.some((maker) => ` ${maker} `.startsWith(` ${query} `))) return 2;
  if (name.startsWith(query)) return 3;
  if (` ${name}`.includes(` ${query}`)) return 4;
  return name.includes(query) ? 5 : 6;
}

/**
 * The models that hold every word of what was typed, in name, maker or licence, best first and else by name.
 * @param openness only models of this class; null for all
 */
export function search(all: Findable[], typed: string, openness: OpennessClass | null): ModelRow[] {
  const query = fold(typed);
  const words = query.split(' ').filter(Boolean);
  const holds = (one: Findable): boolean =>
    words.every((word) => one.all.includes(word) || (word.length > 3 && one.compact.includes(word)));
  const found = all.filter((one) => (openness === null || one.row.class === openness) && holds(one));
  if (words.length === 0) return found.map(({ row }) => row);
  return found
    .map((one) => ({ row: one.row, rank: rank(one, query) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
}
