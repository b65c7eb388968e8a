import { compileModels } from '../../../data/compile/models.ts';
import type { Dataset } from '../../../data/compile/read.ts';
import { parseAs } from '../../../data/compile/read.ts';
import { criteriaSchema, familySchema } from '../../../data/compile/schema.ts';
import type { LicenceInput } from '../../../data/compile/schema.ts';
import type { CheckInput } from '../../../data/checks/check.ts';

const licences: [string, LicenceInput][] = [
  ['MIT', { name: 'MIT License', spdx: 'MIT', osi: true, kind: 'permissive', summary: 'Any use.', basis: 'standard' }],
  [
    'house',
    {
      name: 'House licence',
      kind: 'use-restricted',
      restrictions: ['use-policy'],
      summary: 'Listed uses are barred.',
      url: 'https://example.org/licence',
      seen: '2026-01-01',
      basis: 'text-read',
    },
  ],
];

const criteria = parseAs(
  criteriaSchema,
  'components: {}\nrestrictions: { use-policy: { words: A policy bars listed uses. } }\nosaid: {}\nmof: {}',
  'criteria.yml',
);

/** A release in YAML, with whatever lines are added; indented for use below `versions:`. */
export const release = (id: string, ...lines: string[]): string =>
  [
    `  - id: ${id}`,
    `    name: ${id}`,
    ...(lines.some((line) => line.startsWith('weights:'))
      ? []
      : ['    weights: { available: released, licence: MIT }']),
    ...lines.map((line) => `    ${line}`),
    ...(lines.some((line) => line.startsWith('sources:'))
      ? []
      : [
          "    sources: [{ url: 'https://example.org/card', seen: '2026-06-01', kind: primary, supports: [weights.licence] }]",
        ]),
  ].join('\n');

/** A family in YAML. `aliases`: as written between the brackets. */
export const family = (aliases: string, ...versions: string[]): string =>
  `name: Family\nmakers: [Maker]\naliases: [${aliases}]\nversions:\n${versions.join('\n')}\n`;

/** What a rule is given, made from families written in YAML, by id. The day is 2026-07-01. */
export function input(families: Record<string, string>, over: Partial<Dataset> = {}): CheckInput {
  const parsed = Object.entries(families).map(([id, text]) => [id, parseAs(familySchema, text, `${id}.yml`)] as const);
  const dataset: Dataset = { families: new Map(parsed), licences: new Map(licences), criteria, ...over };
  return { dataset, models: new Map(), texts: new Map(), today: '2026-07-01', staleAllowed: new Set() };
}

/** The same with the records derived, for rules that look at classes. */
export function derived(families: Record<string, string>): CheckInput {
  const made = input(families);
  return { ...made, models: compileModels(made.dataset) };
}
