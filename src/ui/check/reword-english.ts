import type { OpennessClass } from '@/src/vocabulary/types.ts';

/** The adjective that fits each class, in place of "open-source". Open source models and unknown ones need none. */
const adjectives: Partial<Record<OpennessClass, string>> = {
  'open-weight-plus': 'open-weight',
  'open-weight-permissive': 'open-weight',
  'open-weight-near-permissive': 'open-weight',
  'open-weight-restricted': 'open-weight',
  'open-weight-noncommercial': 'non-commercial open-weight',
  depends: 'partly open-weight',
  closed: 'closed',
};

/**
 * What an author did instead of open-sourcing, by the form of the verb. Nobody releases the weights of a closed model.
 */
const released = { sourced: 'released', sourcing: 'releasing', sources: 'releases', source: 'release' } as const;
type VerbForm = keyof typeof released;

const verbForm = /open[\s-]?(sourced|sourcing|sources)$/i;
const beVerb = /\b(?:is|are|was|were|be|been|being|get|gets|got)(?:\s+\w+ly)?\s+$/i;
const determiner = /\b(?:an?|the|its|their|our|this|these|those|his|her|\w+['’]s?)(?:\s+(?:\w+ly|new|first))?\s+$/i;
/** Words before "open source" that make it a noun: no adjective fits there. */
const asNoun = /\b(?:in|of|behind|about|for|towards?|into)\s+$/i;
const article = /\b(an?)(\s+)$/i;

/** Capitals as the old words have them: none, the first, each, all. */
function capitalsOf(old: string, words: string): string {
  if (/^FL?OSS$/.test(old)) return words;
  if (/[A-Z]/.test(old) && old === old.toUpperCase()) return words.toUpperCase();
  if (/^[A-Z].*[\s-][A-Z]/.test(old))
    return words.replaceAll(/(^|[\s-])([a-z])/g, (_, gap: string, letter: string) => gap + letter.toUpperCase());
  return /^[A-Z]/.test(old) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function verbWords(before: string, form: VerbForm, adjective: string): string | null {
  if (adjective === 'closed') return null;
  if (form === 'sourced' && determiner.test(before)) return adjective;
  if (form === 'sourced' && beVerb.test(before)) return 'released with open weights';
  return `${released[form]} the weights of`;
}

/** Words that take the place of a stretch of a text. */
export interface Rewording {
  start: number;
  end: number;
  words: string;
}

/**
 * Accurate words for openness words of an English text; null where the sentence itself would have to change.
 * @param start offset of the openness words in `text`, in UTF-16 units; `end`: behind them
 * @param openness classes of the models that they are said of
 */
export function rewordEnglish(
  text: string,
  { start, end }: { start: number; end: number },
  openness: readonly OpennessClass[],
): Rewording | null {
  const fitting = new Set(openness.map((one) => adjectives[one]));
  const [adjective] = fitting;
  if (fitting.size !== 1 || adjective === undefined) return null;
  const phrase = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 60), start);
  const verb = verbForm.exec(phrase)?.[1]?.toLowerCase() as VerbForm | undefined;
  const form = verb ?? (/\bto\s+$/i.test(before) ? 'source' : undefined);
  const words = form === undefined ? (asNoun.test(before) ? null : adjective) : verbWords(before, form, adjective);
  if (words === null) return null;
  const cased = capitalsOf(phrase, words);
  const [all = '', written = '', gap = ''] = article.exec(before) ?? [];
  if (all === '') return { start, end, words: cased };
  const fits = /^[aeiou]/i.test(words) ? 'an' : 'a';
  const kept = written.startsWith('A') ? `A${fits.slice(1)}` : fits;
  return { start: start - all.length, end, words: `${kept}${gap}${cased}` };
}
