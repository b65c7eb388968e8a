/** A secret that no page can guess. `crypto.randomUUID` would do, but pages on http: have none. */
export const newSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
