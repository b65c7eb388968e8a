import type { CompiledLanguage } from '../language.ts';
import type { Entry } from './lexicon.ts';

/** The shortest noun that is looked for at the end of a closed word: "ki" ends many others. */
const shortest = 4;

/**
 * Builds the search for what a compound is: its last part behind a hyphen, else the longest listed noun that it ends
 * in. `entry` is empty for a word in no list.
 */
export function createCompounds(
  { compounds }: Pick<CompiledLanguage, 'compounds'>,
  entry: (word: string) => Entry,
): (word: string) => Entry | undefined {
  if (compounds === 'none') return () => undefined;
  const noun = (word: string): Entry | undefined => (entry(word).kinds.has('noun') ? entry(word) : undefined);
  return (word) => {
    const last = word.slice(word.lastIndexOf('-') + 1);
    const joined = last === word ? undefined : noun(last);
    if (joined) return joined;
    for (let from = 1; from <= last.length - shortest; from++) {
      const found = noun(last.slice(from));
      if (found) return found;
    }
    return undefined;
  };
}
