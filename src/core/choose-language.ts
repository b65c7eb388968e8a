/** What decides whether a language is chosen for a text: a row of data/dist/languages.json. */
export interface LanguageRow {
  /** BCP 47 code: the name of its folder in data/lang. */
  code: string;
  /** Unicode codes of its scripts, e.g. `Latn`. */
  scripts: string[];
  /** Chosen for texts in a language that has no folder. */
  fallback: boolean;
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

const lettersIn = (text: string, scripts: readonly string[]): number =>
  scripts.reduce((sum, script) => sum + (text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0), 0);

/** The only language in whose scripts the text is mostly written; undefined where several or none are. */
function byScript(languages: readonly LanguageRow[], text: string): LanguageRow | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const fit = languages.filter(({ scripts }) => lettersIn(text, scripts) * 2 > letters);
  return fit.length === 1 ? fit[0] : undefined;
}

/**
 * The code of the language that reads a text: by its nearest language tag, else by its script, else the fallback.
 * @throws Error where no language is the fallback
 */
export function chooseLanguage(languages: readonly LanguageRow[], text: string, tag?: string): string {
  const fallback = languages.find((language) => language.fallback);
  if (!fallback) throw new Error('data/lang: no language is the fallback');
  if (languages.length === 1) return fallback.code;
  return (byTag(languages, tag) ?? byScript(languages, text) ?? fallback).code;
}
