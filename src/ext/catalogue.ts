/** The messages of one language by name: `$1` to `$9` are places to fill, `$$` is a dollar sign. */
export type Catalogue = Record<string, string>;

/** A message of a catalogue with `subs` in its places; empty where there is none, as browsers have it. */
export function fromCatalogue(catalogue: Catalogue, key: string, subs: string[]): string {
  const message = Object.hasOwn(catalogue, key) ? (catalogue[key] ?? '') : '';
  return message.replaceAll(/\$(?:\$|([1-9]))/g, (_all, place: string | undefined) =>
    place === undefined ? '$' : (subs[Number(place) - 1] ?? ''),
  );
}
