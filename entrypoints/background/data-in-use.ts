import {
  isChecked,
  organisationKeys,
  removeUpdate,
  storedUpdate,
  storedUpdateVersion,
  storeUpdate,
} from '@/src/ext/data-update.ts';
import type { TrustedKeys } from '@/src/knowledge/update/check.ts';
import type { UpdateContent } from '@/src/knowledge/update/content.ts';
import keys from '@/src/knowledge/update/keys.json';
import { datasetVersion } from '@/src/knowledge/version.ts';
import type { DataState } from '@/src/vocabulary/types.ts';

/** The key of tests, which only their own builds have: see src/cli/develop/build/test-key.ts. */
const testKey: unknown = import.meta.env['WXT_TEST_UPDATE_KEY'];

/** Whose keys may sign. */
export async function trustedKeys(): Promise<TrustedKeys> {
  const project: string[] = [...keys, ...(typeof testKey === 'string' ? [testKey] : [])];
  return { project, organisation: await organisationKeys() };
}

let update: Promise<UpdateContent | null> | undefined;
let version: Promise<string> | undefined;

/** Whether this version of the extension can read what an earlier one took; remembered if it can. */
async function isWhole({ evidence, names, version: of }: UpdateContent, text: string): Promise<boolean> {
  const [{ readEvidence }, { readNames }] = await Promise.all([
    import('@/src/knowledge/evidence.ts'),
    import('@/src/knowledge/names.ts'),
  ]);
  return readEvidence(evidence).ok && readNames(names).ok && storeUpdate(text, of);
}

/** The update that was taken; dropped where its key is trusted no longer, or the package has newer data. */
async function read(): Promise<UpdateContent | null> {
  const text = await storedUpdate();
  if (text === null) return null;
  const [{ openUpdate }, { allKeys, compareVersions }, trusted] = await Promise.all([
    import('@/src/knowledge/update/content.ts'),
    import('@/src/knowledge/update/check.ts'),
    trustedKeys(),
  ]);
  const opened = await openUpdate(text, allKeys(trusted));
  const isNewer = opened.ok && compareVersions(opened.update.version, datasetVersion) > 0;
  if (isNewer && ((await isChecked()) || (await isWhole(opened.update, text)))) return opened.update;
  await removeUpdate();
  version = undefined;
  return null;
}

/** What is in use instead of the data of the package; null for nothing. Its signature is checked at each start. */
export const updateInUse = (): Promise<UpdateContent | null> => (update ??= read());

/** Version of the data in use. */
export const versionInUse = (): Promise<string> => (version ??= readVersion());

/** Most people have no update: then nothing of it is loaded. */
async function readVersion(): Promise<string> {
  if ((await storedUpdateVersion()) === null) return datasetVersion;
  return (await updateInUse())?.version ?? datasetVersion;
}

/** Which data are in use, for views. */
export async function dataState(): Promise<DataState> {
  const [inUse, { project, organisation }] = await Promise.all([versionInUse(), trustedKeys()]);
  return { version: inUse, bundled: datasetVersion, hasKey: project.length + organisation.length > 0 };
}

/** Looks into the storage again at the next question. */
export function forgetUpdate(): void {
  update = undefined;
  version = undefined;
}
