import { places } from '../grammar/chunk-features.ts';
import type { Atom, Part, Pattern } from './pattern.ts';

const quote = (letters: readonly string[]): string => letters.map((l) => l.replace(/[\]^\\-]/g, '\\$&')).join('');

/** A letter or class of letters for each place. */
function atomSource({ type, demands }: Atom): string {
  return places
    .map((place) => {
      if (place === 'type') return `[${quote([type])}]`;
      const demand = demands.get(place);
      if (!demand) return '[^]';
      return demand.yes.length > 0 ? `[${quote(demand.yes)}]` : `[^${quote(demand.no)}]`;
    })
    .join('');
}

const anyChunk = `[^]{${places.length}}`;

/**
 * Writes a pattern as a regular expression over chunk codes. The part before its openness term becomes a lookbehind, so
 * that the expression is tried at one place only. Its groups are named `c…` for captures and `o…` for objects.
 */
export function patternToRegExp({ left, open, right }: Pattern): RegExp {
  let captures = 0;
  const sourceOf = (what: Part['what']): string => {
    switch (what.kind) {
      case 'any':
        return `(?:${anyChunk})`;
      case 'not':
        return `(?:(?!${sourceOf(what.of.what)})${anyChunk})`;
      case 'capture':
        return `(?<c${captures++}>${partSource(what.of)})`;
      case 'object':
        return `(?<o${captures++}>${partSource(what.of)})`;
      case 'choice':
        return `(?:${what.options.map(sequenceSource).join('|')})`;
      case 'atom':
        return `(?:${atomSource(what)})`;
    }
  };
  // A wildcard takes as few chunks as possible.
  const partSource = ({ what, least, most }: Part): string => {
    const lazy = what.kind === 'any' || what.kind === 'not' ? '?' : '';
    return sourceOf(what) + (least === 1 && most === 1 ? '' : `{${least},${most}}${lazy}`);
  };
  const sequenceSource = (parts: readonly Part[]): string => parts.map(partSource).join('');
  return new RegExp(
    `${left.length > 0 ? `(?<=${sequenceSource(left)})` : ''}${sequenceSource([open, ...right])}`,
    'dyu',
  );
}
