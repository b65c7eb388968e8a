/**
 * Copies words to the clipboard, without the direction marks that only a screen needs; false if the browser refuses.
 */
export const copy = (words: string): Promise<boolean> =>
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(words.replaceAll(/[\u2066-\u2069]/g, '')))
    .then(
      () => true,
      () => false,
    );

/** The current day, `YYYY-MM-DD`. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Offers a text as a file; the browser asks or saves it as it does with all downloads. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser needs the address a little longer than the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
