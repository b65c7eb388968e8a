/** What a store takes, in characters. */
export interface Limits {
  name: number;
  summary: number;
  description: { least: number; most: number };
}

/** Edge has no summary of its own: it shows the description of the manifest. */
export const stores = {
  chrome: { name: 75, summary: 132, description: { least: 1, most: 16_000 } },
  edge: { name: 45, summary: 132, description: { least: 250, most: 10_000 } },
  firefox: { name: 50, summary: 250, description: { least: 1, most: 15_000 } },
} satisfies Record<string, Limits>;
export type Store = keyof typeof stores;
export const storeNames = Object.keys(stores) as Store[];

/** A reason for a permission, in Chrome's form. */
export const reasonLimit = 1_000;

/** What a store shows in one language. */
export interface Listing {
  name: string;
  summary: string;
  description: string;
}

/** What a store would refuse in a listing, a line each. */
export function refusals(store: Store, { name, summary, description }: Listing): string[] {
  const { name: nameLimit, summary: summaryLimit, description: size }: Limits = stores[store];
  const problem = (what: string, text: string, least: number, most: number): string[] =>
    text.trim().length < least || text.length > most
      ? [`${store}: the ${what} has ${text.length} characters, not ${least} to ${most}`]
      : [];
  return [
    ...problem('name', name, 1, nameLimit),
    ...problem('summary', summary, 1, summaryLimit),
    ...problem('description', description, size.least, size.most),
  ];
}
