import { createMentionFinder } from '../../src/core/names/mentions.ts';
import { createLexicon } from '../../src/core/text/lexicon.ts';
import { normaliseText } from '../../src/core/text/normalise.ts';
import type { ModelId, NameTable } from '../../src/vocabulary/types.ts';
import { compileLanguage } from '../compile/lang.ts';

/** The record that a name leads to; null where the family is known and the version is not; undefined: nothing known. */
export type Lookup = (name: string) => ModelId | null | undefined;

const before = 'The AI model ';

/** Looks names up as a reader's would be, in a sentence that says that a model is meant. */
export function createLookup(names: NameTable): Lookup {
  const language = compileLanguage('en');
  const makers = Object.values(names.families).flatMap((family) => family.makers);
  const find = createMentionFinder(names, language, createLexicon(language, makers));
  const lookup = (name: string): ModelId | null | undefined => {
    const { text } = normaliseText(`${before}${name} is a large language model.`);
    const known = find(text, text.toLowerCase()).filter(({ family, maker }) => family !== null && !maker);
    return known.find(({ start }) => start < before.length + name.length)?.model;
  };
  return (name) => {
    const found = lookup(name);
    // "zai-glm-5.1": a provider may put the maker before the name.
    return found === undefined && name.includes('-') ? lookup(name.slice(name.indexOf('-') + 1)) : found;
  };
}
