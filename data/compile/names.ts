import type {
  AliasEntry,
  ComponentState,
  ModelId,
  ModelRecord,
  ModelSummary,
  NameTable,
  RingCode,
  VersionEntry,
} from '../../src/vocabulary/types.ts';
import { normaliseName } from '../../src/core/text/normalise.ts';
import type { CompiledModel } from './models.ts';
import type { Dataset } from './read.ts';
import type { AliasInput, Family } from './schema.ts';

const ringLetters: Record<ComponentState, string> = { open: 'o', partial: 'p', closed: 'c', unknown: 'u' };

const ringOf = (components: ModelRecord['components']): RingCode =>
  (['weights', 'training-data', 'training-code', 'licence'] as const).map((id) => ringLetters[components[id]]).join('');

/** Whether the code that runs the model is out, where that is known for certain. */
function inferenceOf({ 'inference-code': state }: ModelRecord['components']): Pick<ModelSummary, 'inferenceCode'> {
  return state === 'open' || state === 'closed' ? { inferenceCode: state } : {};
}

function aliasEntry(alias: AliasInput, family: string, model?: ModelId): AliasEntry {
  const given = typeof alias === 'string' ? { text: alias } : alias;
  return {
    family,
    ...(model === undefined || model === family ? {} : { model }),
    needs: given.needs ?? 'nothing',
    text: given.text,
    ...(given.case ? { caseSensitive: true } : {}),
    ...(given.maker ? { maker: true } : {}),
    ...(given.cues ? { cues: given.cues.map(normaliseName) } : {}),
  };
}

/** Every alias of the family and of its versions, with the key it is found under. */
export function aliasesOf(id: string, family: Family): { key: string; entry: AliasEntry }[] {
  const entries = [
    ...family.aliases.map((alias) => aliasEntry(alias, id)),
    ...family.versions.flatMap((v) => (v.aliases ?? []).map((alias) => aliasEntry(alias, id, v.id))),
  ];
  return entries.map((entry) => ({ key: normaliseName(entry.text), entry }));
}

function versionEntries(family: Family): VersionEntry[] {
  return family.versions.flatMap(({ id, match }) => {
    if (!match) return [];
    const { versions = [], sizes, variants } = match;
    return [
      {
        model: id,
        versions: versions.map((t) => t.toLowerCase()),
        ...(sizes ? { sizes: sizes.map((t) => t.toLowerCase()) } : {}),
        ...(variants ? { variants: variants.map(normaliseName) } : {}),
      },
    ];
  });
}

/** What finding names and giving verdicts needs. `version`: the dataset's, `YYYY.M.D`. */
export function compileNames(dataset: Dataset, models: Map<ModelId, CompiledModel>, version: string): NameTable {
  const aliases = new Map<string, AliasEntry[]>();
  for (const [id, family] of dataset.families) {
    for (const { key, entry } of aliasesOf(id, family)) {
      const same = aliases.get(key)?.some((e) => e.family === entry.family && e.model === entry.model);
      if (!same) aliases.set(key, [...(aliases.get(key) ?? []), entry]);
    }
  }
  const families = [...dataset.families].map(
    ([id, f]) => [id, { makers: f.makers, versions: versionEntries(f) }] as const,
  );
  const summaries = [...models].map(([id, { record, neverOpenSource, openLicence }]): [ModelId, ModelSummary] => [
    id,
    {
      name: record.name,
      family: record.family,
      class: record.class,
      neverOpenSource,
      ring: ringOf(record.components),
      ...(openLicence === undefined ? {} : { openLicence }),
      ...inferenceOf(record.components),
    },
  ]);
  return {
    version,
    aliases: Object.fromEntries(aliases),
    families: Object.fromEntries(families),
    models: Object.fromEntries(summaries),
  };
}
