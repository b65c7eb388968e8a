import type { CompiledLanguage } from '../language.ts';
import { unlisted, type Lexicon } from '../text/lexicon.ts';
import type { NameTable, Span } from '../../vocabulary/types.ts';
import { createAliasFinder, type AliasHit } from './alias-finder.ts';
import { createSignals } from './context-signals.ts';
import { areListed } from './enumeration.ts';
import { unlistedMention, type Mention } from './mention.ts';
import { createMentionReader, type Candidate } from './mention-reader.ts';
import { createPieceReader } from './inflected.ts';
import { findUnlistedNames } from './unlisted-names.ts';

/**
 * `context`: normalised passage, heading, block before and title, in lower case: where second signals are looked for.
 */
export type MentionFinder = (text: string, context: string) => Mention[];

/** How many names of a list are read ahead; keeps cost linear. */
const furthest = 8;

/** "MiniMax M2.1 is out. They call M2.1 …": the last part of an earlier name. */
function shortForm(text: string, known: readonly Mention[], { start, end }: Span): Mention | undefined {
  const written = text.slice(start, end);
  const whole = known.find(
    (one) =>
      one.end < start &&
      /[ -]/.test(text.charAt(one.end - written.length - 1)) &&
      text.slice(one.end - written.length, one.end) === written &&
      one.end - written.length > one.start,
  );
  return whole && { ...whole, start, end, reach: end };
}

const shareFamily = (a: AliasHit, b: AliasHit): boolean =>
  a.entries.some((x) => b.entries.some((y) => x.family === y.family));

/** "meta-llama/Llama-3": the owner of a repository bears the name, too. */
const isRepositoryOwner = (text: string, hit: AliasHit, next: AliasHit | undefined): boolean =>
  next?.start === hit.end + 1 && text.charAt(hit.end) === '/' && shareFamily(hit, next);

/** "Mistral Codestral": the maker, then the model. */
const isMakerOfNext = (text: string, { maker, end }: Mention, next: AliasHit | undefined): boolean =>
  maker && next?.start === end + 1 && text.charAt(end) === ' ';

/** Builds the finder for a dataset and a language. */
export function createMentionFinder(names: NameTable, language: CompiledLanguage, lexicon: Lexicon): MentionFinder {
  const findAliases = createAliasFinder(names);
  const readPieces = createPieceReader(names, language.morphology.nameEndings, language.unspaced);
  const signals = createSignals(names, language);
  const read = createMentionReader(names, language, lexicon);
  const variants = new Set(language.names.variants);
  const isGeneric = (word: string): boolean => lexicon.entry(word) !== unlisted || variants.has(word);

  return (text, context) => {
    const all = readPieces(text);
    const signal = signals(context);
    const hits = findAliases(text, all).filter((hit) => text.charAt(hit.start - 1) !== '@');
    const candidate = (hit: AliasHit, listed: boolean): Candidate => ({ text, all, hit, signal, listed });
    // "Bert and Ernie" vouch for nobody: a list needs one name that is sure by itself.
    const leadsToSure = (from: number): boolean => {
      for (let i = from; i < from + furthest; i++) {
        const next = hits[i + 1];
        if (!next || !areListed(text, hits[i]?.end, next.start)) return false;
        if (read(candidate(next, false))) return true;
      }
      return false;
    };
    const known: Mention[] = [];
    hits.forEach((hit, i) => {
      const last = known.at(-1)?.end;
      const next = hits[i + 1];
      if (hit.start < (last ?? 0) || isRepositoryOwner(text, hit, next)) return;
      const mention = read(candidate(hit, areListed(text, last, hit.start) || leadsToSure(i)));
      if (mention && !isMakerOfNext(text, mention, next)) known.push(mention);
    });
    const others = findUnlistedNames(text, known, isGeneric).map(
      (name) => shortForm(text, known, name) ?? unlistedMention(name, name.sure),
    );
    return [...known, ...others].sort((a, b) => a.start - b.start);
  };
}
