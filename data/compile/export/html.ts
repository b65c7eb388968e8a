/** Text that is markup already: made by `html`, never from data. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | Part[] | undefined;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function write(part: Part): string {
  if (part === undefined) return '';
  if (Array.isArray(part)) return part.map(write).join('');
  if (typeof part === 'object') return part.markup;
  return String(part).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/** A piece of a page. Whatever is filled in is text and stays text, unless it is markup of `html` itself. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Markup {
  const markup = texts.map((text, at) => (at === 0 ? text : write(parts[at - 1]) + text)).join('');
  return { markup };
}

/** A file of ours, a style sheet or script, as it is. */
export const asIs = (markup: string): Markup => ({ markup });

/** An address that a reader may follow; anything but https is shown and leads nowhere. */
export const link = (url: string, words: Part): Markup =>
  url.startsWith('https://') ? html`<a href="${url}" rel="noopener noreferrer">${words}</a>` : html`${words}`;
