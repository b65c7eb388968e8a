import { expect, it } from 'vitest';
import { iconSvg } from '@/src/ui/ring/icon.ts';

/** Toolbars of the browsers as they come: Chromium light and dark, Firefox light and dark, an inactive dark window. */
const toolbars = ['#ffffff', '#3c3c3c', '#f9f9fb', '#2b2a33', '#1c1b22'];

/** Relative luminance (WCAG 2.2) of `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

it.each(['on', 'off'] as const)('the icon that says %s is visible on every toolbar', (state) => {
  const [, colour = ''] = /stroke="(#[0-9a-f]{6})"/.exec(iconSvg(state, 16)) ?? [];
  for (const toolbar of toolbars) {
    const [light = 0, dark = 0] = [luminance(colour), luminance(toolbar)].sort((a, b) => b - a);
    expect((light + 0.05) / (dark + 0.05), `on ${toolbar}`).toBeGreaterThanOrEqual(3);
  }
});
