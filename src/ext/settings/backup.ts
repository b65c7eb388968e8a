import * as v from 'valibot';
import { migrate } from './item.ts';
import { asJson, fits } from './policy.ts';
import { preferences, preferencesDefinition, type Preferences } from './preferences.ts';
import { siteRules, siteRulesDefinition, type SiteRules } from './site-rules.ts';

/** The name of the format of such a file. */
const format = 'actually-open-settings';
const version = 1;

/** Everything that a file may set. */
export type Backup = Partial<SiteRules & Preferences>;

/** Why a file sets nothing. `field` and `value` name what does not fit. */
export type BackupProblem =
  { problem: 'no-json' | 'not-ours' | 'newer' } | { problem: 'bad-value'; field: string; value: string };

const envelope = v.object({
  format: v.literal(format),
  version: v.number(),
  settings: v.record(v.string(), v.unknown()),
});
const fields: Record<string, v.GenericSchema> = { ...siteRulesDefinition.fields, ...preferencesDefinition.fields };

/** The settings of this browser as the text of a file. */
export async function writeBackup(): Promise<string> {
  const settings = { ...(await siteRules.get()), ...(await preferences.get()) };
  return `${JSON.stringify({ format, version, settings }, null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The settings in the text of a file, each in its stored form; unknown names are ignored. One value that does not fit
 * refuses the whole file: nobody chose half of these settings. Never throws.
 */
export function readBackup(text: string): { settings: Backup } | BackupProblem {
  const whole = parseJson(text);
  if (whole === undefined) return { problem: 'no-json' };
  const file = v.safeParse(envelope, whole);
  if (!file.success) return { problem: 'not-ours' };
  if (file.output.version > version) return { problem: 'newer' };
  const known = Object.entries(migrate(preferencesDefinition, file.output.settings)).filter(([name]) =>
    Object.hasOwn(fields, name),
  );
  const bad = known.find(([name, value]) => !fits(fields[name] as v.GenericSchema, value));
  if (bad) return { problem: 'bad-value', field: bad[0], value: (asJson(bad[1]) ?? '').slice(0, 60) };
  return {
    settings: Object.fromEntries(known.map(([name, value]) => [name, v.parse(fields[name] as v.GenericSchema, value)])),
  };
}

/** Stores settings; false if some of them could not be stored. */
export async function storeSettings(settings: Backup): Promise<boolean> {
  const has = (definition: { fields: object }): boolean =>
    Object.keys(settings).some((name) => Object.hasOwn(definition.fields, name));
  const part = (definition: { fields: object }): Backup =>
    Object.fromEntries(Object.entries(settings).filter(([name]) => Object.hasOwn(definition.fields, name)));
  const stored = await Promise.all([
    ...(has(siteRulesDefinition) ? [siteRules.set(part(siteRulesDefinition))] : []),
    ...(has(preferencesDefinition) ? [preferences.set(part(preferencesDefinition))] : []),
  ]);
  return stored.every(Boolean);
}

/** Names of the fields that an organisation prescribes. */
export async function lockedFields(): Promise<string[]> {
  return (await Promise.all([siteRules.locked(), preferences.locked()])).flat();
}
