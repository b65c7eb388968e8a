import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { guard } from './errors.ts';
import { readPolicy, readPrescribed } from './settings/policy.ts';

/** The file as it was taken, and its version beside it, which is read more often. */
const fileKey = 'dataUpdate';
const versionKey = 'dataUpdateVersion';
/** The version of the extension that checked the file in full: the next one may expect another form. */
const checkedKey = 'dataUpdateCheckedBy';
const ownVersion = (): string => browser.runtime.getManifest().version;

async function read(key: string): Promise<string | null> {
  const found = await guard(`reading ${key}`, () => browser.storage.local.get(key));
  const value: unknown = found?.[key];
  return typeof value === 'string' ? value : null;
}

/** The file that was taken; null without one. */
export const storedUpdate = (): Promise<string | null> => read(fileKey);
/** Version of the file that was taken; null without one. */
export const storedUpdateVersion = (): Promise<string | null> => read(versionKey);

/** Whether this version of the extension has checked the file in full. */
export const isChecked = async (): Promise<boolean> => (await read(checkedKey)) === ownVersion();

/** Keeps a file on this device; false if the browser refuses. */
export async function storeUpdate(text: string, version: string): Promise<boolean> {
  const stored = await guard('storing the data', () =>
    browser.storage.local.set({ [fileKey]: text, [versionKey]: version, [checkedKey]: ownVersion() }).then(() => true),
  );
  return stored ?? false;
}

/** Forgets the file. */
export async function removeUpdate(): Promise<void> {
  await guard('removing the data', () => browser.storage.local.remove([fileKey, versionKey, checkedKey]));
}

const key = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const updatePolicyFields = { dataKeys: v.fallback(v.array(key), []) };

/** Public keys that an organisation names besides ours; a list with anything else in it counts as none. */
export async function organisationKeys(): Promise<string[]> {
  const { dataKeys } = readPrescribed(updatePolicyFields, await readPolicy());
  return Array.isArray(dataKeys) ? (dataKeys as string[]) : [];
}
