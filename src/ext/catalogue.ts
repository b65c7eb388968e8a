/** The messages of one language by name: `$1` to `$9` are places to fill, `$$` is a dollar sign. */
export type Catalogue = Record<string, string>;

/** A message of a catalogue with `subs` in its places; empty if there is none, as in browsers. */
export function fromCatalogue(catalogue: Catalogue, key: string, subs: string[]): string {
  const message = Object.hasOwn(catalogue, key) ? (catalogue[key] ?? '') : '';
  return message.replaceAll(/\$(?:\$|([1-9]))/g, (_all, place: string | undefined) =>
    place === undefined ? '$' : (subs[Number(place) - 1] ?? ''),
  );
}

/** Isolates what is filled in, in languages that are written from right to left: names are Latin. */
export function isolate(subs: string[], locale: string): string[] {
  if (!/^(?:ar|fa|he|ur)\b/.test(locale)) return subs;
  return subs.map((sub) => (/[^\d\s]/.test(sub) ? `\u2068${sub}\u2069` : sub));
}

/** Returns a function for the messages of a catalogue, with `subs` in their places. */
export const translatorFor =
  (catalogue: Catalogue) =>
  (key: string, ...subs: string[]): string =>
    fromCatalogue(catalogue, key, isolate(subs, catalogue['locale'] ?? ''));
