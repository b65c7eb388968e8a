import { describe, expect, it } from 'vitest';
import { parseColour } from '@/src/page/dom/colour-scheme.ts';

describe('reading a computed colour', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgba(17, 17, 17, 0.9)', 0.07, 0.9],
    ['color(srgb 0.5 0.5 0.5)', 0.5, 1],
    ['color(srgb 1 1 1 / 0.4)', 1, 0.4],
    ['color(display-p3 1 1 1)', 1, 1],
    ['oklch(0.9 0.1 120)', 0.9, 1],
    ['oklab(0.2 0.1 -0.1 / 0.5)', 0.2, 0.5],
    ['lab(50 20 30)', 0.5, 1],
    ['lch(10 20 30)', 0.1, 1],
  ])('%s', (colour, light, alpha) => {
    const tone = parseColour(colour);
    expect(tone?.light).toBeCloseTo(light, 2);
    expect(tone?.alpha).toBe(alpha);
  });

  it('is not guessed', () => {
    expect(parseColour('transparent')).toBeNull();
    expect(parseColour('color-mix(in srgb, red, blue)')).toBeNull();
  });
});
