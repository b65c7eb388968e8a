import * as v from 'valibot';
import browser from 'webextension-polyfill';

type Raw = Record<string, unknown>;

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as JSON; null where it has none, also for one that is deeper than the stack. */
export function asJson(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}

/**
 * Whether a field of a setting accepts a value. Fields fall back instead of failing: a value that becomes the fallback
 * without being equal to it was refused.
 */
export function fits(schema: v.GenericSchema, value: unknown): boolean {
  const same = (one: unknown, other: unknown): boolean => asJson(one) === asJson(other);
  const parsed = v.parse(schema, value);
  return same(parsed, value) || !same(parsed, v.parse(schema, undefined));
}

/** What an organisation prescribes, by the name of the field; empty without a policy. */
export async function readPolicy(): Promise<Raw> {
  try {
    const stored: unknown = await browser.storage.managed.get();
    return isRecord(stored) ? stored : {};
  } catch {
    // Firefox rejects if no policy is installed, others lack the area: the usual case, and nothing to report.
    return {};
  }
}

/** The prescribed values that fit the fields of an item; others are ignored. */
export function readPrescribed(fields: Record<string, v.GenericSchema>, policy: Raw): Raw {
  const names = Object.keys(fields).filter(
    (name) => Object.hasOwn(policy, name) && fields[name] !== undefined && fits(fields[name], policy[name]),
  );
  return Object.fromEntries(names.map((name) => [name, policy[name]]));
}
