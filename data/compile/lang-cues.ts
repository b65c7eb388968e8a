import type { CueRow, Exposure } from '../../src/core/language.ts';
import { exposures } from '../schema/lang.ts';
import type { Cue } from './lang-read.ts';
import { DataError } from './problem.ts';

/** A list with the shared lists in place of each `$name`. @throws Error for a name that cue-lists.yml lacks */
export function expanded(list: readonly string[], shared: Readonly<Record<string, string[]>>, where: string): string[] {
  return list.flatMap((item) => {
    if (!item.startsWith('$')) return [item];
    const named = shared[item.slice(1)];
    if (!named) throw new DataError([`${where}: ${item} is no list of cue-lists.yml`]);
    return named;
  });
}

function exposureOf(word: string, where: string): Exposure {
  const known = exposures.find((exposure) => exposure === word);
  if (!known) throw new DataError([`${where}: reaches: "${word}" is none of ${exposures.join(', ')}`]);
  return known;
}

function cueRow([id, cue]: [id: string, cue: Cue], shared: Readonly<Record<string, string[]>>, where: string): CueRow {
  const { accepts: _accepts, rejects: _rejects, quoted, question, scope, given, ...rest } = cue;
  const expand = (list: readonly string[]): string[] => expanded(list, shared, where);
  return {
    id,
    ...rest,
    words: expand(cue.words),
    reaches: [...new Set(expand(cue.reaches).map((word) => exposureOf(word, where)))],
    pseudo: expand(cue.pseudo),
    terminators: expand(cue.terminators),
    ...(given !== undefined && { given: expand(given) }),
    ...(scope !== undefined && { scope }),
    ...(quoted !== undefined && { quoted }),
    ...(question !== undefined && { question }),
  };
}

/**
 * The first that holds decides where it sets `asserted`, then where it is about a question; of the others any order
 * will do.
 */
const rankOf = ({ sets, question }: CueRow): number => (sets === 'asserted' ? 0 : question === true ? 1 : 2);

/** Compiles the cues of a language in the order in which they are tried. */
export function compileCues(
  code: string,
  cues: readonly [id: string, cue: Cue][],
  shared: Readonly<Record<string, string[]>>,
): CueRow[] {
  return cues
    .map((cue) => cueRow(cue, shared, `data/lang/${code}/cues/${cue[0]}.yml`))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}
