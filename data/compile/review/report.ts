import { eachRelease } from '../../checks/each.ts';
import type { CompiledModel } from '../models.ts';
import type { Dataset } from '../read.ts';
import type { Release } from '../schema.ts';
import { famous } from './famous.ts';

interface ReportInput {
  dataset: Dataset;
  models: Map<string, CompiledModel>;
  /** Keys of data/contradictions.txt: the index comes first. */
  settled: Iterable<string>;
  /** Compressed bytes of each compiled file. */
  sizes: [file: string, bytes: number][];
}

const percent = (part: number, of: number): string =>
  of === 0 ? 'none' : `${part} of ${of} (${((part / of) * 100).toFixed(1)} %)`;

const hasWeights = ({ weights: { available } }: Release): boolean => available !== 'none' && available !== 'unknown';

const lacksLicence = ({ weights: { licence } }: Release): boolean => licence === undefined || licence === 'unknown';

const counted = <T>(items: readonly T[], has: (item: T) => boolean): string =>
  percent(items.filter(has).length, items.length);

/** How many there are of each, the most frequent first: "osai 30, mot 11". */
function tally(words: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return sorted.map(([word, count]) => `${word} ${count}`).join(', ') || 'none';
}

/** Permissive releases of which neither the data nor the code is known: their class rests on the licence alone. */
function unexplained({ dataset, models }: ReportInput): { all: number; unknown: string[]; known: string[] } {
  const permissive = eachRelease(dataset).filter(
    ({ version }) => models.get(version.id)?.record.class === 'open-weight-permissive',
  );
  const blank = permissive.filter(
    ({ version: { components = {} } }) =>
      components['training-data'] === undefined && components['training-code'] === undefined,
  );
  const ids = blank.map(({ version }) => version.id);
  return {
    all: permissive.length,
    unknown: ids,
    known: blank.filter(({ family }) => famous.has(family)).map(({ version }) => version.id),
  };
}

/** The state of the dataset in figures, a line each: what is known, and what is not. */
export function reportLines(input: ReportInput): string[] {
  const { dataset, settled, sizes } = input;
  const releases = eachRelease(dataset).map(({ version }) => version);
  const released = releases.filter(hasWeights);
  const nameless = released.filter(lacksLicence);
  const open = unexplained(input);
  const newest = releases
    .filter(({ released: day }) => day !== undefined)
    .toSorted((a, b) => (b.released ?? '').localeCompare(a.released ?? ''))[0];
  const kindOf =
    (...kinds: string[]) =>
    (release: Release) =>
      release.sources.some(({ kind }) => kinds.includes(kind));
  const settledOf = [...settled].map((key) => key.split(' ')[0] ?? '');
  const part = (id: 'inference-code' | 'paper' | 'model-card') =>
    counted(released, ({ components }) => components?.[id] !== undefined);
  const rows: [what: string, figures: string][] = [
    ['families', String(dataset.families.size)],
    ['releases', `${releases.length}, ${released.length} with weights`],
    ['release date', counted(releases, ({ released: day }) => day !== undefined)],
    ['  to the day', counted(releases, ({ released: day }) => day?.length === 10)],
    ['primary source', counted(releases, kindOf('primary'))],
    ['  or a copy of it', counted(releases, kindOf('primary', 'primary-via-third-party'))],
    ['licence unknown', `${nameless.length}, ${nameless.filter(({ note }) => note !== undefined).length} say why`],
    ['inference code', part('inference-code')],
    ['paper', part('paper')],
    ['model card', part('model-card')],
    ['permissive, data and code unknown', percent(open.unknown.length, open.all)],
    ['  famous ones', open.known.join(', ') || 'none'],
    ['newest release', newest ? `${newest.id}, ${newest.released}` : 'none'],
    ['contradictions settled', `${settledOf.length} (${tally(settledOf)})`],
    ...sizes.map(([file, bytes]): [string, string] => [file, `${(bytes / 1000).toFixed(1)} kB gzipped`]),
  ];
  const width = Math.max(...rows.map(([what]) => what.length)) + 2;
  return rows.map(([what, figures]) => `${what.padEnd(width)}${figures}`);
}
