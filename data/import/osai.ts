import type { ComponentState } from '../../src/vocabulary/types.ts';
import * as v from 'valibot';
import { parseAs } from '../compile/read.ts';
import type { IndexEntry } from './entry.ts';

const criteria = [
  'datasources_basemodel',
  'datasources_endmodel',
  'weights_basemodel',
  'weights_endmodel',
  'trainingcode',
  'code',
  'hardware_architecture',
  'preprint',
  'paper',
  'modelcard',
  'datasheet',
  'licenses',
] as const;

const criterion = v.optional(v.object({ class: v.optional(v.nullable(v.picklist(['open', 'partial', 'closed']))) }));
const schema = v.object({
  system: v.object({
    name: v.nullable(v.union([v.string(), v.number()])),
    endmodellicense: v.optional(v.nullable(v.string())),
  }),
  ...v.entriesFromList(criteria, criterion),
});
type Entry = v.InferOutput<typeof schema>;

const points = { open: 1, partial: 0.5, closed: 0 } as const;

/** The same for both, else partial; what is missing does not count. */
function together(states: (keyof typeof points | undefined)[]): ComponentState | undefined {
  const known = states.filter((state) => state !== undefined);
  return known.every((state) => state === known[0]) ? known[0] : 'partial';
}

/** The better of the two: a preprint or a paper describes the model alike. */
const either = (states: (keyof typeof points | undefined)[]): ComponentState | undefined =>
  (['open', 'partial', 'closed'] as const).find((state) => states.includes(state));

/**
 * One file of the European Open Source AI Index; null for its template. Throws a DataError that names file and field.
 */
export function readOsai(text: string, file: string): IndexEntry | null {
  const entry: Entry = parseAs(schema, text, file);
  if (entry.system.name === null) return null;
  const of = (name: (typeof criteria)[number]): keyof typeof points | undefined => entry[name]?.class ?? undefined;
  const states = {
    'training-data': together([of('datasources_basemodel'), of('datasources_endmodel')]),
    'training-code': of('trainingcode'),
    paper: either([of('preprint'), of('paper')]),
    'model-card': of('modelcard'),
  };
  return {
    file,
    name: String(entry.system.name),
    licence: entry.system.endmodellicense ?? '',
    components: Object.fromEntries(Object.entries(states).filter(([, state]) => state !== undefined)),
    verdict: {
      by: 'osai',
      outcome: 'scored',
      score: criteria.reduce((sum, name) => sum + points[of(name) ?? 'closed'], 0),
    },
  };
}
