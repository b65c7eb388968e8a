import { html, type Markup } from '../../../../data/compile/export/html.ts';

/** Width of every figure in its own units: at 320 px a unit is about a pixel, so that letters stay readable. */
export const width = 320;

/** A number as short as it may be in an attribute. */
export const round = (value: number): string => String(Math.round(value * 100) / 100);

/** A figure. `words`: what it shows, for those who do not see it; the numbers are in the table beside it. */
export const svg = (height: number, words: string, content: Markup | Markup[]): Markup =>
  html`<svg viewBox="0 0 ${width} ${round(height)}" role="img" aria-label="${words}">${content}</svg>`;

export const text = (x: number, y: number, words: string | number, kind = ''): Markup =>
  html`<text x="${round(x)}" y="${round(y)}" class="${kind}">${words}</text>`;

export const rect = (x: number, y: number, [w, h]: readonly [number, number], kind: string): Markup =>
  html`<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" class="${kind}" />`;

export const line = (from: readonly [number, number], to: readonly [number, number], kind: string): Markup =>
  html`<line
    x1="${round(from[0])}"
    y1="${round(from[1])}"
    x2="${round(to[0])}"
    y2="${round(to[1])}"
    class="${kind}"
  />`;

/** Words that fit into so many letters. */
export const short = (words: string, letters: number): string =>
  words.length > letters ? `${words.slice(0, letters - 1)}…` : words;
