import * as v from 'valibot';
import browser, { type Storage } from 'webextension-polyfill';
import { guard } from '../errors.ts';
import { readPolicy, readPrescribed } from './policy.ts';

type Fields = Record<string, v.GenericSchema>;
type Values<F extends Fields> = { [Name in keyof F]: v.InferOutput<F[Name]> };
type Raw = Record<string, unknown>;

/** How one stored item is read. */
export interface ItemDefinition<F extends Fields> {
  /**
   * `session` for what is kept in memory alone; `sync` for small preferences: it falls back to `local` if the browser
   * refuses (quota, sync not available).
   */
  area: 'local' | 'sync' | 'session';
  key: string;
  /** The current version, from 1. */
  version: number;
  /** One schema a field, each with a fallback (`v.fallback`), so that a bad value costs its own field alone. */
  fields: F;
  /** `migrations[n]` turns what version n - 1 stored into version n; one for each version after the first. */
  migrations?: Record<number, (old: Raw) => Raw>;
}

/** A setting as the rest of the extension sees it: reading never throws, every context may watch. */
export interface Item<T> {
  /** The current values: what an organisation prescribes, else what is stored, else the defaults. */
  get(): Promise<T>;
  /** Names of the fields that an organisation prescribes: changing them has no effect. */
  locked(): Promise<(keyof T & string)[]>;
  /** Changes the given fields and keeps all others, unknown ones included. False if nothing could be stored. */
  set(change: Partial<T>): Promise<boolean>;
  /** Calls back after every change, from whatever context, until `signal` aborts. */
  watch(changed: (now: T, before: T) => void, signal?: AbortSignal): void;
}

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads what is stored under a definition: migrated, then field by field; anything at all gives a usable value. */
export function readStored<F extends Fields>(definition: ItemDefinition<F>, stored: unknown): Values<F> {
  return readFields(definition, migrate(definition, stored));
}

function readFields<F extends Fields>({ fields }: ItemDefinition<F>, raw: Raw): Values<F> {
  const entries = Object.entries(fields).map(([name, schema]) => {
    const own = Object.hasOwn(raw, name) ? raw[name] : undefined;
    return [name, v.parse(schema, own)];
  });
  return Object.fromEntries(entries) as Values<F>;
}

/** A record in the current version's shape; one without a version has the first, a newer one stays. */
export function migrate<F extends Fields>(definition: ItemDefinition<F>, stored: unknown): Raw {
  if (!isRecord(stored)) return {};
  const from = typeof stored['version'] === 'number' && stored['version'] >= 1 ? stored['version'] : 1;
  let raw = stored;
  for (let to = from + 1; to <= definition.version; to++) {
    try {
      raw = definition.migrations?.[to]?.(raw) ?? raw;
    } catch {
      return raw;
    }
  }
  return raw;
}

/** What a policy prescribes, also one that was written for an earlier version. */
const prescribedBy = <F extends Fields>(definition: ItemDefinition<F>, policy: Raw): Raw =>
  readPrescribed(definition.fields, migrate(definition, policy));

/** Defines one stored item. Its record holds `version` beside the fields. */
export function defineItem<F extends Fields>(definition: ItemDefinition<F>): Item<Values<F>> {
  const { key } = definition;
  const { session } = browser.storage as unknown as { session: Storage.StorageArea };
  const home = definition.area === 'session' ? session : browser.storage.local;
  const areas: Storage.StorageArea[] = definition.area === 'sync' ? [home, browser.storage.sync] : [home];
  let queue: Promise<unknown> = Promise.resolve();

  /** The record, in whichever area it is; `unreadable` if the browser refuses. */
  async function readRecord(): Promise<unknown> {
    let unreadable = false;
    for (const area of areas) {
      const found = await guard(`reading ${key}`, () => area.get(key));
      if (isRecord(found?.[key])) return found[key];
      unreadable ||= found === undefined;
    }
    return unreadable ? 'unreadable' : undefined;
  }

  async function write(change: Partial<Values<F>>): Promise<boolean> {
    const found = await readRecord();
    // What cannot be read now may be readable later: a write would replace it.
    if (found === 'unreadable') return false;
    const old = migrate(definition, found);
    const newest = Math.max(definition.version, Number(old['version']) || 0);
    const record = { ...old, ...change, version: newest };
    if (definition.area === 'sync' && (await accepts(browser.storage.sync, record))) {
      // A copy that an earlier refusal left behind would hide this one.
      await guard(`tidying ${key}`, () => browser.storage.local.remove(key));
      return true;
    }
    return accepts(home, record);
  }

  async function accepts(area: Storage.StorageArea, record: Raw): Promise<boolean> {
    return (await guard(`storing ${key}`, () => area.set({ [key]: record }).then(() => true))) ?? false;
  }

  /** The values by a stored record and a policy. */
  const valuesOf = (found: unknown, policy: Raw): Values<F> =>
    readFields(definition, { ...migrate(definition, found), ...prescribedBy(definition, policy) });

  /** Reports a change of the policy itself. */
  async function reportPolicy(
    changes: Record<string, Storage.StorageChange>,
    changed: (now: Values<F>, before: Values<F>) => void,
  ): Promise<void> {
    const [found, policy] = await Promise.all([readRecord(), readPolicy()]);
    const before = Object.fromEntries(Object.entries(changes).map(([name, { oldValue }]) => [name, oldValue]));
    changed(valuesOf(found, policy), valuesOf(found, { ...policy, ...before }));
  }

  return {
    get: async () => {
      const [found, policy] = await Promise.all([readRecord(), readPolicy()]);
      return valuesOf(found, policy);
    },
    locked: async () => Object.keys(prescribedBy(definition, await readPolicy())),
    set: (change) => {
      const written = queue.then(() => write(change));
      queue = written.catch(() => undefined);
      return written;
    },
    watch: (changed, signal) => {
      const listener = (changes: Record<string, Storage.StorageChange>, area: string): void => {
        const change = changes[key];
        if (area === 'managed') void guard(`following the policy for ${key}`, () => reportPolicy(changes, changed));
        const isOurs = area === definition.area || (area === 'local' && definition.area === 'sync');
        if (!isRecord(change?.newValue) || !isOurs) return;
        const { newValue, oldValue } = change;
        void guard(`following ${key}`, async () => {
          const policy = await readPolicy();
          changed(valuesOf(newValue, policy), valuesOf(oldValue, policy));
        });
      };
      browser.storage.onChanged.addListener(listener);
      signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
    },
  };
}
