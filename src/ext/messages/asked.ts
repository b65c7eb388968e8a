import * as v from 'valibot';
import { defineItem } from '../settings/item.ts';

/** So many milliseconds after the press on a card, the popup that it asked for has opened, or will not. */
const patience = 10_000;

const nothing = { tab: -1, claim: '', at: 0 };

/**
 * The claim that a person asked a card for, until the popup has opened: the browser hands a popup no address. Kept in
 * memory alone, and outlives the background.
 */
const asked = defineItem({
  area: 'session',
  key: 'asked',
  version: 1,
  fields: {
    tab: v.fallback(v.number(), nothing.tab),
    claim: v.fallback(v.string(), nothing.claim),
    at: v.fallback(v.number(), nothing.at),
  },
});

/** Keeps which claim of a tab's page the popup is about to open for. */
export async function keepAsked(tab: number, claim: string): Promise<void> {
  await asked.set({ tab, claim, at: Date.now() });
}

/** Forgets what was kept. */
export async function dropAsked(): Promise<void> {
  await asked.set(nothing);
}

/** Takes the claim that the popup over a tab was opened for, once; null if it was not opened for any. */
export async function takeAsked(tab: number): Promise<string | null> {
  const { tab: of, claim, at } = await asked.get();
  if (of === nothing.tab) return null;
  await dropAsked();
  const age = Date.now() - at;
  return of === tab && age >= 0 && age < patience ? claim : null;
}
