import { normaliseName } from '../core/text/normalise.ts';
import type {
  AliasEntry,
  FamilyId,
  ModelId,
  ModelSummary,
  NameTable,
  Outcome,
  VersionEntry,
} from '../vocabulary/types.ts';
import { opennessClasses } from '../vocabulary/types.ts';
import type { CompactAlias, CompactModel, CompactNames } from './names-format.ts';
import { aliasFlags, isCompactNames, modelFlags } from './names-format.ts';
import { bare, corrupt, parseCompiled } from './outcome.ts';

type Flagged = Pick<ModelSummary, 'neverOpenSource' | 'openLicence' | 'inferenceCode'>;

/** What the flags of a model say. */
function flagged(flags: number): Flagged {
  const is = (flag: keyof typeof modelFlags): boolean => (flags & modelFlags[flag]) > 0;
  return {
    neverOpenSource: is('never'),
    ...((is('openLicence') || is('otherLicence')) && { openLicence: is('openLicence') }),
    ...((is('openInference') || is('closedInference')) && { inferenceCode: is('openInference') ? 'open' : 'closed' }),
  };
}

/** The full id of a compact model of `family`. */
const modelId = (short: string, family: FamilyId): ModelId =>
  short === '' ? family : short.startsWith('~') ? `${family}-${short.slice(1)}` : short;

function aliasEntry(compact: CompactAlias, family: FamilyId, model: ModelId): AliasEntry {
  const [text, flags = 0, cues] = typeof compact === 'string' ? [compact] : compact;
  const needs = flags & aliasFlags.version ? 'version' : flags & aliasFlags.cue ? 'cue' : 'nothing';
  const entry: AliasEntry = { family, needs, text };
  if (model !== family) entry.model = model;
  if (flags & aliasFlags.caseSensitive) entry.caseSensitive = true;
  if (flags & aliasFlags.maker) entry.maker = true;
  if (cues) entry.cues = cues;
  return entry;
}

function versionEntry([, , , , , , match]: CompactModel, model: ModelId): VersionEntry[] {
  if (!match) return [];
  const [versions, sizes = [], variants = []] = match;
  return [{ model, versions, ...(sizes.length > 0 ? { sizes } : {}), ...(variants.length > 0 ? { variants } : {}) }];
}

const textOf = (compact: CompactAlias): string => (typeof compact === 'string' ? compact : compact[0]);

/** The table of a compact form; null where a class or a name is unknown or an id is taken twice. */
function expand({ version, families }: CompactNames): NameTable | null {
  const table: NameTable = { version, aliases: bare(), families: bare(), models: bare() };
  for (const [family, makers, aliases, models] of families) {
    const add = (compact: CompactAlias, model: ModelId): void => {
      const entry = aliasEntry(compact, family, model);
      (table.aliases[normaliseName(entry.text)] ??= []).push(entry);
    };
    for (const compact of aliases) add(compact, family);
    const versions: VersionEntry[] = [];
    for (const compact of models) {
      const [short, named, index, flags, ring, own] = compact;
      const id = modelId(short, family);
      const openness = opennessClasses[index];
      const name = typeof named === 'string' ? named : [...aliases, ...own].map(textOf)[named];
      if (openness === undefined || name === undefined || id in table.models) return null;
      table.models[id] = { name, family, class: openness, ring, ...flagged(flags) };
      versions.push(...versionEntry(compact, id));
      for (const one of own) add(one, id);
    }
    if (!(family in table.models)) return null;
    table.families[family] = { makers, versions };
  }
  return table;
}

/** The name table from the text of data/dist/names.json. Never throws: damaged text is `dataset-corrupt`. */
export function readNames(text: string): Outcome<NameTable> {
  const parsed = parseCompiled(text);
  const table = isCompactNames(parsed) ? expand(parsed) : null;
  return table ? { ok: true, value: table } : corrupt;
}
