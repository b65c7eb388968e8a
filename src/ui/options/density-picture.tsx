import type { Density } from '@/src/page/ports.ts';

/** From most to least. */
export const densities = ['every', 'first', 'underline', 'toolbar'] as const satisfies Density[];

/** Widths of the words of a drawn text, in pixels; each line has one claim. */
const lines = [
  [18, 26, 10],
  [12, 26, 16],
];

/** A small page of two claims about one model, as a density shows it. */
export function DensityPicture({ density }: { density: Density }) {
  const hasBadge = (line: number): boolean => density === 'every' || (density === 'first' && line === 0);
  return (
    <span class="density" aria-hidden="true">
      {lines.map((words, line) => (
        <span key={line} class="line">
          {words.map((width, at) => (
            <i
              key={at}
              class={at === 1 && density !== 'toolbar' ? 'claim' : undefined}
              style={{ width: `${width}px` }}
            />
          ))}
          {hasBadge(line) && <b class={line === 0 ? 'full' : 'compact'} />}
        </span>
      ))}
    </span>
  );
}
