/** Whether a text is on a light or a dark background. */
import { above, isElement } from './dom.ts';
import type { Scheme } from '../ports.ts';

interface Tone {
  /** 0 (black) to 1 (white), perceived. */
  light: number;
  alpha: number;
}

/** Reads a computed colour in any form in which browsers serialise it; null if the form is unknown. */
export function parseColour(colour: string): Tone | null {
  const [, name = '', inside = ''] = /^([a-z]+)\((?:[a-z][\w-]* )?(.*)\)$/.exec(colour) ?? [];
  const numbers =
    inside
      .match(/-?[\d.]+(?:e-?\d+)?%?/g)
      ?.map((one) => (one.endsWith('%') ? Number.parseFloat(one) / 100 : Number(one))) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers;
  if (name === 'rgb' || name === 'rgba') return { light: (0.299 * a + 0.587 * b + 0.114 * c) / 255, alpha };
  if (name === 'color') return { light: 0.299 * a + 0.587 * b + 0.114 * c, alpha };
  if (name === 'oklab' || name === 'oklch') return { light: a, alpha };
  return name === 'lab' || name === 'lch' ? { light: a / 100, alpha } : null;
}

/** From the first opaque background behind an element; if that is a picture, from the colour of the text on it. */
export function schemeOf(element: Element): Scheme {
  const text = parseColour(getComputedStyle(element).color);
  const byText: Scheme = text && text.light > 0.55 ? 'dark' : 'light';
  for (let at: Node | null = element; at; at = above(at)) {
    if (!isElement(at)) continue;
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none') return byText;
    const ground = parseColour(style.backgroundColor);
    if (ground && ground.alpha > 0.5) return ground.light < 0.5 ? 'dark' : 'light';
  }
  return byText;
}
