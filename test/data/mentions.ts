import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLexicon } from '../../src/core/text/lexicon.ts';
import type { Mention } from '../../src/core/names/mention.ts';
import { createMentionFinder } from '../../src/core/names/mentions.ts';
import { normaliseText } from '../../src/core/text/normalise.ts';
import type { NameTable } from '../../src/vocabulary/types.ts';
import { compileLanguage } from '../../data/compile/lang.ts';
import { compileModels } from '../../data/compile/models.ts';
import { compileNames } from '../../data/compile/names.ts';
import { readDataset } from '../../data/compile/read.ts';

const root = join(import.meta.dirname, '../../data');

/** The dataset's names as they stand in data/, and the engine's finder over them. */
export function nameFinder(): { names: NameTable; find: (text: string) => Mention[] } {
  const dataset = readDataset(root);
  const names = compileNames(dataset, compileModels(dataset), readFileSync(join(root, 'VERSION'), 'utf8').trim());
  const language = compileLanguage('en');
  const lexicon = createLexicon(
    language,
    Object.values(names.families).flatMap((family) => family.makers),
  );
  const find = createMentionFinder(names, language, lexicon);
  return {
    names,
    find: (text) => {
      const normal = normaliseText(text).text;
      return find(normal, normal.toLowerCase());
    },
  };
}
