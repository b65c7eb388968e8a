import { anyWord, wholeWords } from './word-boundaries.ts';
import type { CompiledLanguage, TriggerForm } from '../language.ts';
import { lowerCase } from './normalise.ts';
import type { Span } from '../../vocabulary/types.ts';

/** An openness term in a text. */
export interface Trigger extends Span {
  form: TriggerForm;
  /** An adjective: it prefers the noun behind it. */
  agrees?: boolean;
}

export type TriggerFinder = (text: string) => Trigger[];

/**
 * Compiles a language's terms, which are in lower case unless they are case-sensitive. The finder takes normalised text
 * and returns triggers in order, none within another.
 */
export function createTriggerFinder(
  language: Pick<CompiledLanguage, 'triggers' | 'pseudoTriggers'> & Partial<Pick<CompiledLanguage, 'compounds'>>,
): TriggerFinder {
  // "opensourcemodel": the rest of the word says what is open.
  const closed = language.compounds === 'closed';
  const patterns = language.triggers.map(({ form, source, caseSensitive, compound, agrees }) => ({
    form,
    agrees,
    caseSensitive,
    pattern: new RegExp(anyWord([source], compound ? '-' : '', !closed), 'gu'),
  }));
  const pseudo = language.pseudoTriggers.length > 0 ? new RegExp(anyWord(language.pseudoTriggers), 'gu') : undefined;
  return (text) => {
    const found: Trigger[] = [];
    const lower = lowerCase(text);
    for (const { form, agrees, caseSensitive, pattern } of patterns) {
      for (const span of wholeWords(caseSensitive ? text : lower, pattern, !closed))
        found.push({ ...span, form, ...(agrees && { agrees }) });
    }
    if (found.length === 0) return found;
    const names: (Span & Partial<Trigger>)[] = pseudo ? [...wholeWords(lower, pseudo)] : [];
    // At one place the longest wins: "free and open source" over "open source", a proper name over both.
    const all = [...names, ...found].sort(
      (a, b) => a.start - b.start || b.end - a.end || (a.form ? 1 : 0) - (b.form ? 1 : 0),
    );
    let taken = 0;
    return all.flatMap(({ start, end, form, agrees }) => {
      if (start < taken) return [];
      taken = end;
      return form ? [{ start, end, form, ...(agrees && { agrees }) }] : [];
    });
  };
}
