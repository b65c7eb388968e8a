import type { RingCode } from '@/src/vocabulary/types.ts';

/** One stroke or outline of the ring, in a square of 24 × 24. */
export interface Arc {
  d: string;
  width: number;
  dash?: string;
  round?: boolean;
}

/** Below this many pixels hollow arcs do not fit: a thin line replaces them. */
const roomForOutline = 28;

const point = (radius: number, angle: number): string =>
  [12 + radius * Math.cos(angle), 12 + radius * Math.sin(angle)].map((value) => value.toFixed(2)).join(' ');

const curve = (radius: number, from: number, to: number): string =>
  `M${point(radius, from)}A${radius} ${radius} 0 0 1 ${point(radius, to)}`;

/** Measures by the size the ring is shown at: strokes must stay a pixel wide and gaps visible. */
function measures(size: number) {
  if (size < 20) return { outer: 11.5, inner: 5, gap: 0.2, thin: 2, dashes: 2, dashGap: 2.6, dots: 3, dot: 2.8 };
  if (size < roomForOutline)
    return { outer: 11, inner: 6, gap: 0.13, thin: 1.4, dashes: 3, dashGap: 1.7, dots: 4, dot: 2 };
  return { outer: 11, inner: 6, gap: 0.13, thin: 0.9, dashes: 4, dashGap: 1.2, dots: 5, dot: 1.5 };
}

/**
 * The openness ring as four arcs, clockwise from the top: weights, training data, training code, licence. Filled: open;
 * thick and dashed: in part or restricted; thin or hollow: closed; dotted: unknown.
 *
 * @param code one letter an arc, see RingCode; missing or other letters count as unknown
 * @param size side in CSS pixels at which the ring will be shown
 */
export function ringArcs(code: RingCode, size: number): Arc[] {
  const { outer, inner, gap, thin, dashes, dashGap, dots, dot } = measures(size);
  const middle = (outer + inner) / 2;
  return [0, 1, 2, 3].map((quarter) => {
    const from = (quarter * Math.PI) / 2 - Math.PI / 2 + gap;
    const to = from + Math.PI / 2 - 2 * gap;
    const length = middle * (to - from);
    switch (code[quarter]) {
      case 'o':
        return { d: curve(middle, from, to), width: outer - inner };
      case 'p': {
        const dash = (length - (dashes - 1) * dashGap) / dashes;
        return { d: curve(middle, from, to), width: outer - inner, dash: `${dash.toFixed(2)} ${dashGap}` };
      }
      case 'c':
        return size < roomForOutline
          ? { d: curve(outer - thin / 2, from, to), width: thin }
          : { d: outline(outer - thin / 2, inner + thin / 2, from, to), width: thin };
      default: {
        const radius = outer - dot / 2;
        const step = (radius * (to - from)) / (dots - 1);
        return { d: curve(radius, from, to), width: dot, dash: `.01 ${(step - 0.02).toFixed(2)}`, round: true };
      }
    }
  });
}

/** The arcs of one style as one: each element in a badge costs its page a few microseconds. */
function joined(arcs: readonly Arc[]): Arc[] {
  const byStyle = new Map<string, Arc>();
  for (const arc of arcs) {
    const style = `${arc.width} ${arc.dash} ${arc.round}`;
    const same = byStyle.get(style);
    byStyle.set(style, same ? { ...same, d: same.d + arc.d } : arc);
  }
  return [...byStyle.values()];
}

/** The ring as attributes: of the `<svg>` around it, and of a `<path>` for each kind of stroke. */
export function ringAttributes(code: RingCode, size: number) {
  return {
    outside: { width: size, height: size, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor' },
    strokes: joined(ringArcs(code, size)).map(({ d, width, dash, round = false }) => ({
      d,
      'stroke-width': width,
      ...(dash !== undefined && { 'stroke-dasharray': dash }),
      ...(round && { 'stroke-linecap': 'round' as const }),
    })),
  };
}

function outline(outer: number, inner: number, from: number, to: number): string {
  return `${curve(outer, from, to)}L${point(inner, to)}A${inner} ${inner} 0 0 0 ${point(inner, from)}Z`;
}
