import type { Place } from '../../checks/each.ts';
import type { Release } from '../schema.ts';

const available = 'weights.available';
const licensed = 'weights.licence';

/** Numbers in [0, 1), the same for the same seed everywhere (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` of `items` at random, each at most once, in the order of the draw; the same for the same seed. */
export function draw<T>(items: readonly T[], count: number, seed: number): T[] {
  const next = numbers(seed);
  const left = [...items];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(Math.floor(next() * left.length), 1));
  }
  return drawn;
}

/** Every fact a release states, by the path that sources support. */
function facts({ released, weights, components = {}, base }: Release): [path: string, value: string][] {
  const { gated, licence } = weights;
  const stated: [string, string | undefined][] = [
    ['released', released],
    [available, weights.available],
    ['weights.gated', gated === undefined ? undefined : String(gated)],
    [licensed, licence],
    ...Object.entries(components).map(([id, state]): [string, string | undefined] => [`components.${id}`, state]),
    ['base', base],
  ];
  return stated.flatMap(([path, value]) => (value === undefined ? [] : [[path, value]]));
}

/**
 * A release as somebody checks it: each fact with the sources that are to say so (what gives the licence says also
 * whether there are weights), then what others say of it.
 */
export function auditLines({ file, version }: Place<Release>): string[] {
  const { id, name, sources, third_party = [] } = version;
  return [
    `${id} (${name}), ${file}`,
    ...facts(version).flatMap(([path, value]) => [
      `  ${path}: ${value}`,
      ...sources
        .filter(({ supports }) => supports.some((fact) => fact === path || (path === available && fact === licensed)))
        .map((source) => `    ${source.kind}, seen ${source.seen}: ${source.url}`),
    ]),
    ...third_party.map((said) => {
      const score =
        said.by === 'osai' ? ` ${said.score} of ${said.of}, open: ${said.open.join(', ') || 'nothing'}` : '';
      return `  ${said.by}: ${said.outcome}${score}\n    seen ${said.seen}: ${said.url}`;
    }),
  ];
}
