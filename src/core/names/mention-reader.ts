import type { CompiledLanguage } from '../language.ts';
import { unlisted, type Lexicon } from '../text/lexicon.ts';
import { cutsWord } from '../text/word-boundaries.ts';
import type { AliasEntry, FamilyId, NameTable, Span } from '../../vocabulary/types.ts';
import type { AliasHit } from './alias-finder.ts';
import type { Signal } from './context-signals.ts';
import { elidedLength } from './enumeration.ts';
import { unlistedMention, type Mention } from './mention.ts';
import { createNameExtent } from './name-extent.ts';
import type { Piece } from './pieces.ts';
import { readSuffix, type Suffix } from './suffix.ts';
import { createVersionPicker } from './versions.ts';

// "llama3.2:3b", "qwen3:latest": the tag of a download.
const tag = /^:([\p{L}\d][\p{L}\d.]{0,20})(?:[-_][\p{L}\d.]{1,20}){0,5}/u;
const tagSize = /^\d+(?:\.\d+)?[bm]$/i;
/** Classes of words that follow a complete name: "Phi-4 mini is", "Phi-4 mini and". */
const functionKinds = ['copula', 'auxiliary', 'modal', 'coordinator', 'preposition'];

/** An alias in a text, with what vouches for it. */
export interface Candidate {
  text: string;
  all: readonly Piece[];
  hit: AliasHit;
  signal: Signal;
  /** In a list with other names, where an ambiguous alias means the model. */
  listed: boolean;
}

/** The mention that an alias makes, if it means a model here. */
export type MentionReader = (candidate: Candidate) => Mention | undefined;

/** Words that are variants in some family, by family. */
const ownVariants = ({ families }: NameTable): ReadonlyMap<FamilyId, ReadonlySet<string>> =>
  new Map(
    Object.entries(families).map(([id, { versions }]) => [
      id,
      new Set(versions.flatMap((version) => version.variants ?? [])),
    ]),
  );

/** The reading of an alias that is meant. "Falcon 9": what follows may contradict a list. */
const chooseEntry = ({ hit, signal, listed }: Candidate, suffix: Suffix): AliasEntry | undefined =>
  hit.entries.find((entry) => signal(entry, suffix)) ??
  (listed && suffix.versions.length === 0 ? hit.entries[0] : undefined);

const isNumbered = ({ sizes, versions }: Suffix): boolean => sizes.length > 0 || versions.length > 0;

/** Builds the reader for a dataset and a language. */
export function createMentionReader(names: NameTable, language: CompiledLanguage, lexicon: Lexicon): MentionReader {
  const pickVersion = createVersionPicker(names);
  const extent = createNameExtent(names, language, lexicon);
  const products = new Set(language.names.products);
  const general = new Set(language.names.variants);
  const own = ownVariants(names);

  const suffixOf = ({ text, all, hit }: Candidate): Suffix => {
    const variants = own.get(hit.entries[0]?.family ?? '');
    return readSuffix(text, all, hit.to, {
      isVariant: (word, versioned) =>
        (general.has(word) && (versioned || !products.has(word))) || variants?.has(word) === true,
      isPlain: (word) => !products.has(word) && lexicon.entry(word) === unlisted,
      endsName: (word) => functionKinds.some((kind) => lexicon.entry(word).kinds.has(kind)),
    });
  };

  /** Where the name ends: behind its suffix, and behind what is glued to that. */
  const endOf = ({ text, all, hit }: Candidate, suffix: Suffix): number => {
    const last = all[suffix.to - 1]?.end ?? hit.end;
    // "Llama 3.x": all of them.
    if (suffix.versions.length > 0 && /^\.x(?![\p{L}\p{N}])/iu.test(text.slice(last, last + 3))) return last + 2;
    // "FLUX.1 [dev]"
    if (text.charAt(last) === ']' && text.slice(hit.start, last).includes('[')) return last + 1;
    const [tagged = '', word = ''] = tag.exec(text.slice(last, last + 140)) ?? [];
    return tagSize.test(word) || general.has(word.toLowerCase()) ? last + tagged.length : last;
  };

  /** Whether an alias of a maker is the company, or a product or another word has the name in it. */
  const isOther = ({ text, hit }: Candidate, entry: AliasEntry, suffix: Suffix, end: number): boolean =>
    (entry.maker === true && !isNumbered(suffix) && extent.isCompany(text, hit)) ||
    (language.unspaced && extent.isFirm(text, hit)) ||
    extent.isProduct(text, end, suffix) ||
    cutsWord(text, end);

  const mentionOf = (
    { text, all, hit }: Candidate,
    entry: AliasEntry,
    suffix: Suffix,
    { start, end }: Span,
  ): Mention => {
    const exact = isNumbered(suffix) || /\d/.test(text.slice(hit.start, hit.end));
    const sized = /\d[bmt]$/i.test(text.slice(start, end));
    return {
      start,
      end,
      reach: end + (exact ? elidedLength(text.slice(end, end + 60), sized) : 0),
      family: entry.family,
      model: pickVersion(entry.family, entry.model, suffix),
      maker: entry.maker === true && suffix.to === hit.to,
      exact,
      ...(all[suffix.to - 1]?.owner && { owner: true }),
      sure: true,
    };
  };

  return (candidate) => {
    const { text, hit, listed } = candidate;
    const suffix = suffixOf(candidate);
    if (hit.lowered && !listed && !isNumbered(suffix)) return undefined;
    const end = endOf(candidate, suffix);
    const entry = chooseEntry(candidate, suffix);
    if (!entry || isOther(candidate, entry, suffix, end)) return undefined;
    const lead = extent.foreignLead(text, hit.start);
    // "Open-R1", "Pile-T5": a model of its own.
    if (lead !== '')
      return /^\p{Lu}/u.test(lead) ? unlistedMention({ start: hit.start - lead.length, end }, true) : undefined;
    const more = extent.furtherLength(text, end);
    if (more > 0) return unlistedMention({ start: hit.start, end: end + more }, true);
    const particle = candidate.all[suffix.to - 1]?.particle ?? 0;
    return mentionOf(candidate, entry, suffix, { start: hit.start, end: end - particle });
  };
}
