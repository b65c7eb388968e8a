import type { ModelId, NameTable } from '../../src/vocabulary/types.ts';
import { normaliseName } from '../../src/core/text/normalise.ts';
import type { Dataset } from '../compile/read.ts';
import type { Release } from '../compile/schema.ts';
import { eachRelease } from '../checks/each.ts';
import type { IndexEntry } from './entry.ts';

/** What a person should look at. `new`: no record; `changed`: the index moved; `contradicts`: it says other than we do. */
export interface Finding {
  kind: 'new' | 'changed' | 'contradicts';
  line: string;
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

/** Compares one entry with the record that cites it; without one, says which record its name leads to, if any. */
export function compare(entry: IndexEntry, dataset: Dataset, names: NameTable): Finding[] {
  const { by, outcome, score } = entry.verdict;
  const cites = ({ url }: { url: string }): boolean => decodeURIComponent(url).endsWith(`/${entry.file}`);
  const records = eachRelease(dataset).filter(
    ({ version }) => version.sources.some(cites) || version.third_party?.some(cites),
  );
  if (records.length === 0) {
    const alias = names.aliases[normaliseName(entry.name)]?.[0];
    const hint: ModelId | undefined = alias && (alias.model ?? alias.family);
    const licence = entry.licence === '' ? '' : `, ${entry.licence}`;
    return [
      {
        kind: 'new',
        line: `${entry.file}: ${entry.name}${licence}${hint === undefined ? '' : ` (name leads to ${hint})`}`,
      },
    ];
  }
  return records.flatMap(({ version }) => {
    const found: Finding[] = [];
    const say = (kind: Finding['kind'], what: string): void => {
      found.push({ kind, line: `${version.id}: ${what} (${entry.file})` });
    };
    const cited = version.third_party?.find((verdict) => verdict.by === by && cites(verdict));
    if (cited?.by === 'osai' && cited.score !== score) say('changed', `score ${cited.score} → ${score}`);
    if (cited?.by === 'mof' && cited.outcome !== outcome) say('changed', `${cited.outcome} → ${outcome}`);
    for (const [component, state] of Object.entries(entry.components)) {
      const ours = version.components?.[component as keyof typeof version.components];
      if (ours !== undefined && ours !== state) say('contradicts', `${component}: ${ours} here, ${state} there`);
    }
    if (licenceDiffers(entry.licence, version, dataset)) {
      say('contradicts', `licence: ${version.weights.licence} here, "${entry.licence}" there`);
    }
    return found;
  });
}
