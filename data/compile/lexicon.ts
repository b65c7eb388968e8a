import type * as v from 'valibot';
import type { WordsFile } from '../schema/lang.ts';

type Words = v.InferOutput<typeof WordsFile>;
type Forms = { ending: string; after?: string | undefined; forms: string[] }[];

/** The forms of a word by the first row whose ending it has: the ending is taken off and each form put on. */
function inflect(word: string, rows: Forms): string[] {
  const row = rows.find((r) => new RegExp(`${r.after ?? ''}${r.ending}$`).test(word));
  if (!row) return [];
  const stem = word.slice(0, word.length - row.ending.length);
  return row.forms.map((form) => stem + form);
}

/** Word or phrase → class ids, in the order of the file; plural nouns carry `:plural`. */
export function compileLexicon(words: Words): Record<string, string[]> {
  const lexicon = new Map<string, string[]>();
  const add = (word: string, id: string): void => {
    const key = word.toLowerCase();
    const ids = lexicon.get(key) ?? [];
    if (!ids.some((other) => other.split(':')[0] === id.split(':')[0])) ids.push(id);
    lexicon.set(key, ids);
  };
  const flat = (id: string, list: string[]): void => list.forEach((word) => add(word, id));
  const nested = (id: string, classes: Record<string, string[]>): void =>
    Object.entries(classes).forEach(([name, list]) => flat(`${id}.${name}`, list));

  nested('part', words.parts);
  nested('determiner', words.determiners);
  const { nounForms, nounCases, adjectiveForms, verbForms, pluralWords, notPlural } = words.morphology;
  const agreeing = (list: string[]): string[] => list.flatMap((word) => [word, ...inflect(word, adjectiveForms)]);
  flat('rank', agreeing(words.ranks));
  flat('adjective', agreeing(words.adjectives));
  flat('adverb', words.adverbs);
  flat('negation', words.negation);
  flat('particle', words.particles);
  flat('contrary', words.contrary);
  flat('demonstrative', words.demonstrative);
  flat('dative', words.dative);
  flat('derived', words.derivedWords);
  flat('ending', words.derived);
  flat('copula', words.copulas);
  flat('auxiliary', words.auxiliaries);
  flat('modal', words.modals);
  nested('preposition', words.prepositions);
  flat('coordinator', words.coordinators);
  flat('contrast', words.contrasts);
  flat('subordinator', words.subordinators);
  flat('relative', words.relatives);
  flat('interrogative', words.interrogatives);
  nested('pronoun', words.pronouns);
  for (const [name, list] of Object.entries(words.nouns)) {
    for (const noun of list) {
      for (const form of [noun, ...inflect(noun, nounCases)])
        add(form, pluralWords.includes(noun) ? `noun.${name}:plural` : `noun.${name}`);
      const plurals = notPlural.includes(noun) || pluralWords.includes(noun) ? [] : inflect(noun, nounForms);
      plurals.forEach((plural) => add(plural, `noun.${name}:plural`));
    }
  }
  for (const [name, list] of Object.entries(words.verbs)) {
    for (const verb of list) [verb, ...inflect(verb, verbForms)].forEach((form) => add(form, `verb.${name}`));
  }
  return Object.fromEntries(lexicon);
}
