import type { Dataset } from '../compile/read.ts';
import type { Release } from '../compile/schema.ts';
import { eachRelease } from '../checks/each.ts';
import type { IndexEntry } from './entry.ts';
import type { Lookup } from './known.ts';

/**
 * What a person should look at. `new`: no record; `changed`: the index moved; `contradicts`: it says other than we do.
 */
export interface Finding {
  kind: 'new' | 'changed' | 'contradicts';
  /** What it is about, the same whatever the index says of it: what data/contradictions.txt names. */
  key: string;
  line: string;
  /** The entry's file in the index. */
  file: string;
}

/** Licence names as indexes write them, without what varies: "Apache 2.0", "apache-2.0 license" → "apache20". */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b(?:the|licen[cs]e|agreement|version|v)\b/g, '')
    .replace(/[^a-z0-9]/g, '');

function licenceDiffers(theirs: string, release: Release, { licences }: Dataset): boolean {
  const ours = release.weights.licence;
  if (theirs === '' || ours === undefined || ours === 'unknown') return false;
  const known = licences.get(ours);
  const names = [ours, known?.spdx ?? '', known?.name ?? ''].map(plain).filter(Boolean);
  return !names.some((name) => plain(theirs).includes(name) || name.includes(plain(theirs)));
}

/** Whether two days, each perhaps only a month or a year, may be the same. */
const mayAgree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

function weightsDiffer(theirs: boolean | undefined, { weights }: Release): boolean {
  if (theirs === undefined || weights.available === 'unknown') return false;
  return theirs === (weights.available === 'none');
}

/** What an index says otherwise than when a release cited it: field and change. */
function changesSince(entry: IndexEntry, release: Release): [field: string, what: string][] {
  const changes: [string, string][] = [];
  const cites = citedBy(entry);
  const cited = release.third_party?.find((verdict) => verdict.by === entry.verdict?.by && cites(verdict));
  if (cited?.by === 'osai' && cited.score !== entry.verdict?.score)
    changes.push(['score', ` ${cited.score} → ${entry.verdict?.score}`]);
  if (cited?.by === 'mof' && cited.outcome !== entry.verdict?.outcome)
    changes.push(['class', ` ${cited.outcome} → ${entry.verdict?.outcome}`]);
  const dated = release.sources.some((source) => cites(source) && source.supports.includes('released'));
  if (dated && entry.released !== undefined && !mayAgree(entry.released, release.released ?? ''))
    changes.push(['released', ` ${release.released} → ${entry.released}`]);
  return changes;
}

/** Compares an entry with a release that cites it, or that its name leads to. */
function compareRelease(entry: IndexEntry, release: Release, dataset: Dataset): Finding[] {
  const found: Finding[] = [];
  const say = (kind: Finding['kind'], field: string, what: string): void => {
    found.push({
      kind,
      key: `${release.id} ${field} ${entry.file}`,
      line: `${release.id}: ${field}${what} (${entry.file})`,
      file: entry.file,
    });
  };
  for (const [field, what] of changesSince(entry, release)) say('changed', field, what);
  for (const [component, state] of Object.entries(entry.components)) {
    const ours = release.components?.[component as keyof typeof release.components];
    if (ours !== undefined && ours !== state) say('contradicts', component, `: ${ours} here, ${state} there`);
  }
  if (licenceDiffers(entry.licence, release, dataset))
    say('contradicts', 'licence', `: ${release.weights.licence} here, "${entry.licence}" there`);
  if (weightsDiffer(entry.weights, release))
    say('contradicts', 'weights', `: ${release.weights.available} here, ${entry.weights ? 'open' : 'closed'} there`);
  return found;
}

const citedBy =
  ({ file }: IndexEntry) =>
  ({ url }: { url: string }): boolean =>
    decodeURIComponent(url).endsWith(`/${file}`);

/**
 * Compares one entry with the records that cite it. Without one, a name that leads to a record is no news, whatever its
 * size; where the index says whether the weights are out, it must agree with that record.
 */
export function compare(entry: IndexEntry, dataset: Dataset, lookup: Lookup): Finding[] {
  const cites = citedBy(entry);
  const releases = eachRelease(dataset).map(({ version }) => version);
  const citing = releases.filter(({ sources, third_party }) => sources.some(cites) || third_party?.some(cites));
  if (citing.length > 0) return citing.flatMap((release) => compareRelease(entry, release, dataset));
  const model = lookup(entry.name);
  if (typeof model === 'string') {
    const release = releases.find(({ id }) => id === model);
    return release && entry.weights !== undefined ? compareRelease(entry, release, dataset) : [];
  }
  const said = [entry.name, entry.licence, entry.released ?? ''].filter(Boolean).join(', ');
  const line = `${entry.file}: ${said}${model === null ? ' (a version that its family does not list)' : ''}`;
  return [{ kind: 'new', key: entry.name.toLowerCase(), line, file: entry.file }];
}
