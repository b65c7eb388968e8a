import { ringArcs } from './arcs.ts';

/** The sign of the extension: the ring of a model of which the weights and their licence are open, and nothing else. */
export const signCode = 'occo';

const icons = {
  on: { code: signCode, colour: '#4089e8' },
  off: { code: signCode, colour: '#858d97' },
} as const;

/** Sizes in which the icon is delivered, in pixels. */
export const iconSizes = [16, 24, 32, 48, 96, 128] as const;

/**
 * The icon as an SVG document. Its colours keep 3:1 on white and on the dark toolbars of the browsers.
 *
 * @param size side in pixels
 */
export function iconSvg(state: keyof typeof icons, size: number): string {
  const { code, colour } = icons[state];
  // Stores ask for a margin around the largest icon.
  const margin = size >= 128 ? 4 : 0;
  const paths = ringArcs(code, Math.min(size, 27)).map(({ d, width, dash, round }) => {
    const more = `${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}${round ? ' stroke-linecap="round"' : ''}`;
    return `<path d="${d}" stroke-width="${width}"${more}/>`;
  });
  const box = `${-margin} ${-margin} ${24 + 2 * margin} ${24 + 2 * margin}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}" fill="none" stroke="${colour}">${paths.join('')}</svg>`;
}
