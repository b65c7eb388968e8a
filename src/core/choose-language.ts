/** What decides whether a language is chosen for a text: a row of data/dist/languages.json. */
export interface LanguageRow {
  /** BCP 47 code: the name of its folder in data/lang. */
  code: string;
  /** Unicode codes of its scripts, e.g. `Latn`. */
  scripts: string[];
  /** Chosen for texts of whose language nothing is known. */
  fallback: boolean;
  /** Frequent short words that other languages of the same script lack. */
  commonWords: string[];
}

/** A tag as the standard writes it ("eng_US" is "en-US"); undefined where it names no language. */
function standardTag(tag: string | undefined): string | undefined {
  // Placeholders, and words in the place of a code, say nothing.
  if (!tag || !/^[a-z]{2,3}(?:[-_]|$)/i.test(tag) || /^(?:und|mul|mis|zxx|xx)\b/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** "zh-Hant-TW", "zh-Hant", "zh": a tag in lower case, from the most to the least exact form. */
function formsOf(tag: string): string[] {
  const parts = tag.toLowerCase().split('-');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('-'));
}

/** The language of a tag, or undefined where it has no folder. */
function byTag(languages: readonly LanguageRow[], tag: string | undefined): LanguageRow | undefined {
  for (const form of formsOf(tag ?? '')) {
    const found = languages.find(({ code }) => code.toLowerCase() === form);
    if (found) return found;
  }
  return undefined;
}

/** A letter behind the Latin ones. */
const beyondLatin = /(?=\p{L})[^\p{Script=Latn}]/u;
const letterOf = new Map<string, RegExp>();
/** The letters of a script; "ー" is one of two scripts. */
function lettersOf(script: string): RegExp {
  const known = letterOf.get(script) ?? new RegExp(`(?=\\p{L})\\p{Script_Extensions=${script}}`, 'gu');
  letterOf.set(script, known);
  return known;
}

const lettersIn = (text: string, scripts: readonly string[]): number =>
  scripts.reduce((sum, script) => sum + (text.match(lettersOf(script))?.length ?? 0), 0);

/**
 * The language by the letters of a text. Of a script other than Latin a quarter is enough, as names of models are Latin
 * everywhere; where several languages fit, the one with the fewest scripts: kana shows that a text is not Chinese.
 */
function byScript(languages: readonly LanguageRow[], text: string): LanguageRow | undefined {
  // Nothing is counted in most texts: their letters are those of a hundred languages.
  if (!beyondLatin.test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const foreign = letters - lettersIn(text, ['Latn']);
  const fit = languages.filter(({ scripts }) => {
    const own = lettersIn(text, scripts);
    return scripts.includes('Latn') ? own * 2 > letters : own * 4 >= letters && own > 0 && own * 10 >= foreign * 9;
  });
  const others = fit.filter(({ scripts }) => !scripts.includes('Latn'));
  const [first, second] = (others.length > 0 ? others : fit).sort((a, b) => a.scripts.length - b.scripts.length);
  return first && first.scripts.length !== second?.scripts.length ? first : undefined;
}

/** How much of a text is searched for common words. */
const longest = 1000;
/** How many common words more than any other it takes to choose a language, in short texts and to overrule a tag. */
const [enough, enoughOfFew, certain] = [2, 1, 4];
/** Words that a short text has at most. */
const few = 14;

const sets = new WeakMap<LanguageRow, ReadonlySet<string>>();
function commonIn(words: readonly string[], row: LanguageRow): number {
  const common = sets.get(row) ?? new Set(row.commonWords);
  sets.set(row, common);
  return words.filter((word) => common.has(word)).length;
}

/**
 * The words of a text in lower case, without parts of addresses ("do" in "do.example"). Capitals abbreviate: "AI" is
 * not the Italian "ai", unless the whole text shouts.
 */
function wordsOf(text: string): string[] {
  const words = text.match(/(?<![\p{L}\p{N}._@/])\p{L}+(?![\p{L}\p{N}]|[._@/]\p{L})/gu) ?? [];
  const shouts = !/\p{Ll}/u.test(text);
  const isWord = (word: string): boolean => shouts || word.length === 1 || word !== word.toUpperCase();
  return words.filter(isWord).map((word) => word.toLowerCase());
}

/** The language most of whose common words are in a text, and how many more they are than the second's. */
function byWords(languages: readonly LanguageRow[], text: string): { row: LanguageRow; lead: number } | undefined {
  const words = wordsOf(text.slice(0, longest));
  const counts = languages.map((row) => ({ row, count: commonIn(words, row) })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  const lead = (first?.count ?? 0) - (second?.count ?? 0);
  return first && lead >= (words.length > few ? enough : enoughOfFew) ? { row: first.row, lead } : undefined;
}

/**
 * The code of the language that reads a text: by its nearest language tag, unless its words are clearly another's; else
 * by its script, else by its words, else the fallback.
 * @returns null for a text whose tag names a language without a folder, unless its words show that the tag is wrong
 * @throws Error where no language is the fallback
 */
export function chooseLanguage(languages: readonly LanguageRow[], text: string, tag?: string): string | null {
  const fallback = languages.find((language) => language.fallback);
  if (!fallback) throw new Error('data/lang: no language is the fallback');
  if (languages.length === 1) return fallback.code;
  const script = byScript(languages, text);
  const standard = standardTag(tag);
  const tagged = byTag(languages, standard);
  if (script && (!tagged || !tagged.scripts.some((one) => script.scripts.includes(one)))) return script.code;
  const words = byWords(languages, text);
  if (tagged) return words && words.lead >= certain ? words.row.code : tagged.code;
  // English pages are often tagged with the language of their template. One common word is no proof: "on" is Finnish.
  if (standard) return words && words.lead >= enough ? words.row.code : null;
  return (words?.row ?? fallback).code;
}
