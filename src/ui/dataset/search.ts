import type { DatasetIndex, ModelRow, OpennessClass } from '@/src/vocabulary/types.ts';

/** A row with what a search looks at, folded once. */
export interface Findable {
  row: ModelRow;
  name: string;
  all: string;
}

/** Lower case, without accents, hyphens as spaces: "Llama-3" finds "Llama 3". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[\s\-_‐-–]+/gu, ' ')
    .trim();

/** All models, prepared for being searched at every key. */
export const findable = ({ models, licences }: Pick<DatasetIndex, 'models' | 'licences'>): Findable[] =>
  models.map((row) => {
    const licence = row.licence === null ? '' : `${row.licence} ${licences[row.licence]?.name ?? ''}`;
    const name = fold(row.name);
    return { row, name, all: `${name} ${fold(`${row.id} ${row.makers.join(' ')} ${licence}`)}` };
  });

/** How well a name answers: the name itself, its start, the start of a word, inside, elsewhere. */
function rank({ name }: Findable, query: string): number {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (` ${name}`.includes(` ${query}`)) return 2;
  return name.includes(query) ? 3 : 4;
}

/**
 * The models that hold every word of what was typed, in name, maker or licence, best first and else by name.
 * @param openness only models of this class; null for all
 */
export function search(all: Findable[], typed: string, openness: OpennessClass | null): ModelRow[] {
  const query = fold(typed);
  const words = query.split(' ').filter(Boolean);
  const found = all.filter(
    (one) => (openness === null || one.row.class === openness) && words.every((word) => one.all.includes(word)),
  );
  if (words.length === 0) return found.map(({ row }) => row);
  return found
    .map((one) => ({ row: one.row, rank: rank(one, query) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
}
