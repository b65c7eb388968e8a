import type { AliasEntry, FamilyId, ModelId, ModelSummary, NameTable } from '../../../src/vocabulary/types.ts';
import { opennessClasses } from '../../../src/vocabulary/types.ts';
import type { CompactAlias, CompactModel, CompactNames, Match } from '../../../src/knowledge/names-format.ts';
import { aliasFlags, format, modelFlags } from '../../../src/knowledge/names-format.ts';

const shortId = (id: ModelId, family: FamilyId): string =>
  id === family ? '' : id.startsWith(`${family}-`) ? `~${id.slice(family.length + 1)}` : id;

function compactAlias({ text, needs, caseSensitive, maker, cues }: AliasEntry): CompactAlias {
  const flags =
    (needs === 'nothing' ? 0 : aliasFlags[needs]) |
    (caseSensitive ? aliasFlags.caseSensitive : 0) |
    (maker ? aliasFlags.maker : 0);
  if (cues) return [text, flags, cues];
  return flags === 0 ? text : [text, flags];
}

function flagsOf({ neverOpenSource, openLicence, inferenceCode }: ModelSummary): number {
  const { never, openInference, closedInference } = modelFlags;
  return (
    (neverOpenSource ? never : 0) |
    (openLicence === undefined ? 0 : openLicence ? modelFlags.openLicence : modelFlags.otherLicence) |
    (inferenceCode === undefined ? 0 : inferenceCode === 'open' ? openInference : closedInference)
  );
}

/** Without the empty lists at its end. */
function compactMatch([versions, sizes = [], variants = []]: Match): Match {
  if (variants.length > 0) return [versions, sizes, variants];
  return sizes.length > 0 ? [versions, sizes] : [versions];
}

/** The form in which the bundle carries the name table; src/knowledge/names.ts reads it back. */
export function encodeNames({ version, aliases, families, models }: NameTable): CompactNames {
  const all = Object.values(aliases).flat();
  const aliasesOf = (family: FamilyId, model?: ModelId): CompactAlias[] =>
    all.filter((entry) => entry.family === family && entry.model === model).map(compactAlias);
  const modelsOf = (family: FamilyId): CompactModel[] => {
    const order = families[family]?.versions.map((entry) => entry.model) ?? [];
    // Versions keep their order; whatever only an alias selects comes behind.
    const place = (id: ModelId): number => (order.includes(id) ? order.indexOf(id) : order.length);
    const shared = aliasesOf(family);
    const own = Object.entries(models).filter(([, model]) => model.family === family);
    return own
      .toSorted(([a], [b]) => place(a) - place(b))
      .map(([id, model]) => {
        const entry = families[family]?.versions.find((candidate) => candidate.model === id);
        const flags = flagsOf(model);
        const match = entry ? ([entry.versions, entry.sizes ?? [], entry.variants ?? []] satisfies Match) : null;
        const { name, ring = '' } = model;
        const named = id === family ? [] : aliasesOf(family, id);
        const texts = [...shared, ...named].map((alias) => (typeof alias === 'string' ? alias : alias[0]));
        const at = texts.indexOf(name);
        const shown = at < 0 ? name : at;
        const compact: CompactModel = [
          shortId(id, family),
          shown,
          opennessClasses.indexOf(model.class),
          flags,
          ring,
          named,
        ];
        if (match) compact.push(compactMatch(match));
        return compact;
      });
  };
  return {
    format,
    version,
    families: Object.entries(families).map(([id, { makers }]) => [id, makers, aliasesOf(id), modelsOf(id)]),
  };
}
