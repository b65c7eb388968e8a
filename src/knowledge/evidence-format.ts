/*
 * The compact form of the evidence table: data/dist/evidence.json. What follows from the rest is left out: a record's
 * id is its key, a component of which nothing is known is not named, `asOf` is the day of the newest source, and
 * restrictions are those of the licence unless said otherwise. Components are a letter each, reasons of a usual form
 * its number (evidence-reasons.ts). Sources are rows, their facts as letters, and the copies many of them lie in are
 * listed once. Written by data/compile, read by evidence.ts.
 */
import { packReasons, unpackReasons } from './evidence-reasons.ts';
import { componentIds, type EvidenceTable, type ModelId, type ModelRecord } from '../vocabulary/types.ts';

type Source = ModelRecord['sources'][number];
/** Address, day, kind as its place in `kinds`, facts as letters. */
type Row = [url: string, seen: string, kind: number, facts: string];
type Derived = 'id' | 'components' | 'sources' | 'asOf' | 'restrictions' | 'reasons';
type PackedRecord = Omit<ModelRecord, Derived> &
  Partial<Pick<ModelRecord, 'asOf' | 'restrictions'>> & {
    /** A letter a component, in the order of `componentIds`. */
    components: string;
    reasons: number | string[];
    sources: Row[];
  };

/** What rows refer to by place. */
interface Keys {
  kinds: string[];
  facts: string[];
  /** Beginnings of addresses: "https://github.com/o/r/blob/0123456789/". */
  places: string[];
}
export interface PackedEvidence extends Omit<EvidenceTable, 'models'> {
  keys: Keys;
  models: Record<ModelId, PackedRecord>;
}

const copyOnGitHub = /^https:\/\/github\.com\/[^/]+\/[^/]+\/(?:blob|tree)\/[^/]+\//;
const states = { o: 'open', p: 'partial', c: 'closed', u: 'unknown' } as const;
const letterOf = (place: number): string => String.fromCharCode(97 + place);
const placeOf = (letter: string): number => letter.charCodeAt(0) - 97;
const newest = (sources: { seen: string }[]): string =>
  sources
    .map(({ seen }) => seen)
    .toSorted()
    .at(-1) ?? '';
const alike = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);

/** The texts that occur, the most frequent first. `least`: how often a text must occur. */
function frequent(texts: string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const listed = [...counts].filter(([, count]) => count >= least);
  return listed.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([text]) => text);
}

function keysOf(records: ModelRecord[]): Keys {
  const sources = records.flatMap((record) => record.sources);
  return {
    kinds: frequent(
      sources.map(({ kind }) => kind),
      1,
    ),
    facts: frequent(
      sources.flatMap(({ supports }) => supports),
      1,
    ),
    places: frequent(
      sources.flatMap(({ url }) => copyOnGitHub.exec(url)?.[0] ?? []),
      2,
    ),
  };
}

function packSource({ url, seen, kind, supports }: Source, { kinds, facts, places }: Keys): Row {
  const beginning = copyOnGitHub.exec(url)?.[0] ?? '';
  const place = places.indexOf(beginning);
  return [
    place < 0 ? url : `${place} ${url.slice(beginning.length)}`,
    seen,
    kinds.indexOf(kind),
    supports.map((fact) => letterOf(facts.indexOf(fact))).join(''),
  ];
}

function pack(record: ModelRecord, keys: Keys, licences: EvidenceTable['licences']): PackedRecord {
  const { id: _id, components, sources, asOf, restrictions, reasons, ...rest } = record;
  const usual = record.licence === null ? [] : (licences[record.licence]?.restrictions ?? []);
  return {
    ...rest,
    components: componentIds.map((id) => components[id].charAt(0)).join(''),
    reasons: packReasons(reasons, record),
    sources: sources.map((source) => packSource(source, keys)),
    ...(asOf === newest(sources) ? {} : { asOf }),
    ...(alike(restrictions, usual) ? {} : { restrictions }),
  };
}

/**
 * What lies next to each other in the file: gzip sees only 32 kB back, and a maker's models share terms and sources.
 */
const neighbours = ({ makers, family, id }: ModelRecord): string =>
  [makers, family, id].flat().join('\n').toLowerCase();

/** The table without what follows from the rest, in an order that compresses well. */
export function packEvidence({ version, models, licences }: EvidenceTable): PackedEvidence {
  const records = Object.values(models)
    .map((record) => ({ record, place: neighbours(record) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ record }) => record);
  const keys = keysOf(records);
  return {
    version,
    keys,
    models: Object.fromEntries(records.map((record) => [record.id, pack(record, keys, licences)])),
    licences,
  };
}

type Unknown = Record<string, unknown>;
const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listIn = (value: unknown, key: string): unknown[] => {
  const list = isRecord(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
};
const stateOf = (letter: string | undefined): unknown =>
  Object.entries(states).find(([first]) => first === letter)?.[1];
const componentsFrom = (letters: string): Unknown =>
  Object.fromEntries(componentIds.map((id, i) => [id, stateOf(letters[i])]));

/** A source from its row; what is no row comes back as it is, for the schema to refuse. */
function unpackSource(row: unknown, keys: unknown): unknown {
  if (!Array.isArray(row)) return row;
  const [url, seen, kind, letters] = row as unknown[];
  if (typeof url !== 'string' || typeof kind !== 'number' || typeof letters !== 'string') return row;
  const [, place, rest] = /^(\d+) (.*)$/.exec(url) ?? [];
  const beginning = place === undefined ? '' : listIn(keys, 'places')[Number(place)];
  const facts = listIn(keys, 'facts');
  return {
    url: `${String(beginning)}${rest ?? url}`,
    seen,
    supports: [...letters].map((letter) => facts[placeOf(letter)]),
    kind: listIn(keys, 'kinds')[kind],
  };
}

function unpack(id: string, record: unknown, keys: unknown, licences: unknown): unknown {
  if (!isRecord(record) || typeof record['components'] !== 'string') return record;
  const sources = listIn(record, 'sources').map((row) => unpackSource(row, keys));
  const days = sources.flatMap((source) =>
    isRecord(source) && typeof source['seen'] === 'string' ? source['seen'] : [],
  );
  const { licence, reasons } = record;
  const whole = {
    restrictions: isRecord(licences) && typeof licence === 'string' ? listIn(licences[licence], 'restrictions') : [],
    asOf: newest(days.map((seen) => ({ seen }))),
    ...record,
    id,
    components: componentsFrom(record['components']),
    sources,
  };
  return { ...whole, reasons: unpackReasons(reasons, whole) };
}

/** The table with all of it again, not yet validated: what has another form comes back as it is. */
export function unpackEvidence(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value['models'])) return value;
  const { keys, licences, models: packed } = value;
  const models = Object.entries(packed).map(([id, record]) => [id, unpack(id, record, keys, licences)] as const);
  return { version: value['version'], models: Object.fromEntries(models), licences };
}
