import spdx from 'spdx-license-list';
import * as v from 'valibot';
import { parseAs } from '../compile/read.ts';
import type { IndexEntry } from './entry.ts';

const licence = v.optional(v.nullable(v.string()));
const named = v.optional(v.nullable(v.object({ name: licence })));
const schema = v.object({
  release: v.object({
    name: v.union([v.string(), v.number()]),
    license: v.optional(v.nullable(v.object({ distribution: named, code: named, data: named, document: named }))),
    components: v.nullable(v.array(v.object({ name: v.string(), license: licence }))),
  }),
});
type Release = v.InferOutput<typeof schema>['release'];

/** Components that a class of the Model Openness Framework 1.0 requires besides those of the class below it. */
const required: [outcome: 'class-3' | 'class-2' | 'class-1', components: string[]][] = [
  [
    'class-3',
    [
      'Model architecture',
      'Model parameters (Final)',
      'Technical report',
      'Evaluation results',
      'Model card',
      'Data card',
    ],
  ],
  ['class-2', ['Training code', 'Inference code', 'Evaluation code', 'Evaluation data']],
  ['class-1', ['Data preprocessing code', 'Datasets', 'Research paper', 'Model parameters (Intermediate)']],
];

// What the tool accepts as open besides what the OSI approved: free content and data licences.
const openContent =
  /^(?:CC0-1\.0|CC-BY(?:-SA)?-[34]\.0|CDLA-(?:Permissive|Sharing)-[12]\.0|ODC-By-1\.0|ODbL-1\.0|PDDL-1\.0|OpenMDW-1\.0)$/;
const isOpen = (name: string): boolean => spdx[name]?.osiApproved === true || openContent.test(name);

const kinds: Record<string, 'code' | 'data' | 'document'> = {
  'Model parameters (Final)': 'data',
  'Model parameters (Intermediate)': 'data',
  Datasets: 'data',
  'Evaluation data': 'data',
  'Model metadata': 'data',
  'Sample model outputs': 'document',
  'Model card': 'document',
  'Data card': 'document',
  'Technical report': 'document',
  'Research paper': 'document',
  'Evaluation results': 'document',
};

/**
 * The licence that holds for a component: its own, that of its kind, that of the distribution; null where not included.
 */
function licenceOf({ components, license }: Release, name: string): string | null {
  const component = components?.find((one) => one.name === name);
  if (!component) return null;
  if (component.license !== undefined && component.license !== null) return component.license;
  const kind = kinds[name] ?? 'code';
  return license?.[kind]?.name || license?.distribution?.name || 'unlicensed';
}

// What people wrote where there is no licence to name.
const none = /^(?:unlicensed|undisclosed|other license|component.*not.*|)\.?$/i;

function mofClass(release: Release): NonNullable<IndexEntry['verdict']>['outcome'] {
  let outcome: NonNullable<IndexEntry['verdict']>['outcome'] = 'no-class';
  const open = (name: string): boolean => {
    const found = licenceOf(release, name);
    if (name === 'Technical report' && found === null) return open('Research paper');
    return found !== null && isOpen(found);
  };
  for (const [label, names] of required) {
    if (!names.every(open)) return outcome;
    outcome = label;
  }
  return outcome;
}

/** One file of the Model Openness Tool. Throws a DataError that names file and field. */
export function readMot(text: string, file: string): IndexEntry {
  const { release } = parseAs(schema, text, file);
  const state = (name: string): 'open' | undefined => {
    const found = licenceOf(release, name);
    return found !== null && isOpen(found) ? 'open' : undefined;
  };
  // A component that is missing from an entry may only be missing from the entry: absence says nothing.
  const states = {
    'training-data': state('Datasets'),
    'training-code': state('Training code'),
    'inference-code': state('Inference code'),
    'model-card': state('Model card'),
  };
  const licence = licenceOf(release, 'Model parameters (Final)')?.trim() ?? '';
  return {
    file,
    name: String(release.name),
    licence: none.test(licence) ? '' : licence,
    components: Object.fromEntries(Object.entries(states).filter(([, found]) => found !== undefined)),
    verdict: { by: 'mof', outcome: mofClass(release) },
  };
}
