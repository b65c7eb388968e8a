import { anyWord, wholeWords } from '../text/word-boundaries.ts';
import type { CompiledLanguage } from '../language.ts';
import type { AliasEntry, NameTable } from '../../vocabulary/types.ts';
import type { Suffix } from './suffix.ts';
import { knowsVersion } from './versions.ts';

/** Whether an alias with what follows it names the model in this context. */
export type Signal = (entry: AliasEntry, suffix: Suffix) => boolean;

// "text to speech" is written "text-to-speech", too.
const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[ -]');
const anyOf = (words: readonly string[]): RegExp => new RegExp(anyWord(words.map(escape)), 'gu');

/**
 * Second signals for ambiguous names: a version of the family, its maker, a word of the trade. The context (passage,
 * heading, block before, title; normalised, lower case) is searched once for each set of words, and only when a name
 * asks for it.
 */
export function createSignals(names: NameTable, language: CompiledLanguage): (context: string) => Signal {
  const homonyms = new Set(language.names.homonyms);
  const trade = anyOf(language.names.aiCues);
  const tests = new Map<string, RegExp>();
  const testFor = (key: string, words: readonly string[]): RegExp => {
    const test = tests.get(key) ?? anyOf(words);
    tests.set(key, test);
    return test;
  };
  return (context) => {
    const answers = new Map<RegExp, boolean>();
    const near = (test: RegExp): boolean => {
      const answer = answers.get(test) ?? !wholeWords(context, test).next().done;
      answers.set(test, answer);
      return answer;
    };
    return (entry, suffix) => {
      if (entry.needs === 'nothing' && !homonyms.has(entry.text.toLowerCase())) return true;
      const family = names.families[entry.family];
      if (suffix.sizes.length > 0 || knowsVersion(family?.versions ?? [], suffix)) return true;
      if (entry.needs === 'version') return false;
      if (entry.cues) return near(testFor(entry.cues.join('|'), entry.cues));
      const makers = (family?.makers ?? []).map((maker) => maker.toLowerCase());
      return near(trade) || (makers.length > 0 && near(testFor(makers.join('|'), makers)));
    };
  };
}
