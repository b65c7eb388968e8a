import * as v from 'valibot';
import type { NameTable } from '../core/types.ts';
import { opennessClasses } from '../core/types.ts';
import type { Outcome } from './outcome.ts';
import { bare, corrupt, parseCompiled } from './outcome.ts';

const strings = v.array(v.string());
const schema = v.object({
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{1,2}\.\d{1,2}$/)),
  aliases: v.record(
    v.string(),
    v.array(
      v.object({
        family: v.string(),
        model: v.exactOptional(v.string()),
        needs: v.picklist(['nothing', 'cue', 'version']),
        text: v.string(),
        caseSensitive: v.exactOptional(v.boolean()),
        maker: v.exactOptional(v.boolean()),
        cues: v.exactOptional(strings),
      }),
    ),
  ),
  families: v.record(
    v.string(),
    v.object({
      makers: strings,
      versions: v.array(
        v.object({
          model: v.string(),
          versions: strings,
          sizes: v.exactOptional(strings),
          variants: v.exactOptional(strings),
        }),
      ),
    }),
  ),
  models: v.record(
    v.string(),
    v.object({
      name: v.string(),
      family: v.string(),
      class: v.picklist(opennessClasses),
      neverOpenSource: v.boolean(),
      ring: v.exactOptional(v.pipe(v.string(), v.regex(/^[opcu]{4}$/))),
    }),
  ),
});

/** Does every id lead somewhere? A dangling one would make a verdict about nothing. */
function closed({ aliases, families, models }: NameTable): boolean {
  const known = (model: string): boolean => Object.hasOwn(models, model);
  return (
    Object.values(aliases).every((entries) =>
      entries.every((e) => known(e.model ?? e.family) && Object.hasOwn(families, e.family)),
    ) && Object.values(families).every((family) => family.versions.every((version) => known(version.model)))
  );
}

/** The name table from the text of data/dist/names.json. Never throws: damaged text is `dataset-corrupt`. */
export function readNames(text: string): Outcome<NameTable> {
  const parsed = v.safeParse(schema, parseCompiled(text));
  if (!parsed.success || !closed(parsed.output)) return corrupt;
  const { version, aliases, families, models } = parsed.output;
  return { ok: true, value: { version, aliases: bare(aliases), families: bare(families), models: bare(models) } };
}
