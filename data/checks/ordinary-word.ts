import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import type { AliasEntry } from '../../src/vocabulary/types.ts';
import { aliasesOf } from '../compile/names.ts';
import { problem } from '../compile/problem.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

const homonyms = new Set(
  readFileSync(join(import.meta.dirname, 'homonyms.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#')),
);

interface Lexicon {
  model: () => { one: { lexicon: Record<string, unknown> } };
}
const { lexicon } = (nlp as unknown as Lexicon).model().one;
const isOrdinary = (key: string): boolean => homonyms.has(key) || Object.hasOwn(lexicon, key);

/** "RoBERTa" is no ordinary word where its capitals are required, whatever "roberta" is. */
const isSpelledApart = ({ text, caseSensitive }: AliasEntry): boolean =>
  caseSensitive === true && /\p{Ll}\p{Lu}/u.test(text);

/** An alias that also means something else is marked: it needs a cue or a version, and `ambiguous` says what else. */
export function check({ dataset }: Pick<CheckInput, 'dataset'>): string[] {
  return [...dataset.families].flatMap(([id, family]) => {
    const given = [...family.aliases, ...family.versions.flatMap((v) => v.aliases ?? [])];
    const marked = new Set(given.flatMap((a) => (typeof a !== 'string' && a.needs && a.ambiguous ? [a.text] : [])));
    return aliasesOf(id, family)
      .filter(({ key, entry }) => isOrdinary(key) && !isSpelledApart(entry) && !marked.has(entry.text))
      .map(({ entry }) =>
        problem(
          `data/models/${id}.yml`,
          'aliases',
          `"${entry.text}" is an ordinary word`,
          'add needs (cue or version) and ambiguous',
        ),
      );
  });
}
