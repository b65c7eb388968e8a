import type { CompiledLanguage } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { createAliasFinder, pieces, type AliasHit } from './names.ts';
import { findNilNames } from './nil.ts';
import { knowsVersion, pickVersion, readSuffix, type Suffix } from './versions.ts';
import type { AliasEntry, FamilyId, ModelId, NameTable, Span } from './types.ts';

/** A model named in a text: from the dataset, or NIL (`family` null). */
export interface Mention extends Span {
  family: FamilyId | null;
  model: ModelId | null;
  /** Where the name with sizes that follow without it ends: "Llama 2 7B, 13B and 70B". */
  reach: number;
  /** The name is its maker's, too, and nothing behind it says that the model is meant. */
  maker: boolean;
  /** A version or size is named. */
  exact: boolean;
  /** False for a NIL name that may be something else than a model. */
  sure: boolean;
}

/** `context`: normalised passage, heading, block before and title, in lower case: where second signals are looked for. */
export type MentionFinder = (text: string, context: string) => Mention[];

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'u');

// "Llama 3.2 1B and 3B", "Ministral 3 (3B/8B/14B)": sizes whose name is not said again.
const elided = /^(?:\s?(?:,|\/|\(|\p{L}{2,3}(?= ))\s?(?:\p{L}{2,3} )?\d+(?:\.\d+)?[BbMm](?![\p{L}\p{N}])\)?)+/u;

// Between two names of a list: a comma, "and", a slash; other capitalised names may stand between commas.
const enumeration =
  /^(?: ?, ?(?:\p{Lu}[\p{L}\p{N}.-]*(?: \p{Lu}[\p{L}\p{N}.-]*)? ?, ?){0,3}(?:\p{L}{1,3} )?| \p{L}{1,3} | ?[/&] ?)$/u;

/** Whether two names stand in one list. */
function enumerates(text: string, from: number | undefined, to: number): boolean {
  return from !== undefined && to > from && to - from <= 60 && enumeration.test(text.slice(from, to));
}

/** Builds the finder for a dataset and a language. */
export function createMentionFinder(names: NameTable, language: CompiledLanguage, lexicon: Lexicon): MentionFinder {
  const find = createAliasFinder(names);
  const variants = new Map(
    Object.entries(names.families).map(([id, { versions }]): [FamilyId, ReadonlySet<string>] => [
      id,
      new Set([...language.names.variants, ...versions.flatMap((version) => version.variants ?? [])]),
    ]),
  );
  const none: ReadonlySet<string> = new Set();
  const products = new Set(language.names.products);
  const derived = new Set(language.names.derived);
  const makers = new Set(
    Object.values(names.families).flatMap((family) => family.makers.flatMap((m) => m.toLowerCase().split(' '))),
  );
  const aiCue = anyOf(language.names.aiCues);
  const cueTests = new Map<string, RegExp>();
  const near = (words: readonly string[], context: string): boolean => {
    const key = words.join('|');
    const test = cueTests.get(key) ?? anyOf(words);
    cueTests.set(key, test);
    return test.test(context);
  };
  const satisfied = (entry: AliasEntry, suffix: Suffix, context: string): boolean => {
    if (entry.needs === 'nothing') return true;
    const versions = names.families[entry.family]?.versions ?? [];
    if (suffix.sizes.length > 0 || knowsVersion(versions, suffix)) return true;
    if (entry.needs === 'version') return false;
    if (entry.cues) return near(entry.cues, context);
    return (
      aiCue.test(context) ||
      near(
        (names.families[entry.family]?.makers ?? []).map((m) => m.toLowerCase()),
        context,
      )
    );
  };
  // Among the names of a list an ambiguous one means the model, unless what follows it says otherwise ("Falcon 9").
  const rescued = (entry: AliasEntry, suffix: Suffix): boolean =>
    entry.cues === undefined && suffix.versions.length === 0;
  // "Open-R1", "Pile-T5": a name of its own; "Meta-Llama-3" and "meta-llama/Llama-3" are the model.
  const foreignLead = (text: string, start: number): string => {
    const lead = /([\p{L}\p{N}.]+)[-–_]$/u.exec(text.slice(Math.max(0, start - 30), start));
    return lead === null || makers.has((lead[1] ?? '').toLowerCase()) ? '' : lead[0];
  };
  const product = (text: string, end: number, suffix: Suffix): boolean => {
    const next = /^([ .-])(\p{L}[\p{L}]*)/u.exec(text.slice(end, end + 30));
    const word = next?.[2];
    if (word === undefined || derived.has(word.toLowerCase()) || !products.has(word.toLowerCase())) return false;
    return (suffix.versions.length === 0 || next?.[1] !== ' ') && (next?.[1] !== ' ' || /^\p{Lu}/u.test(word));
  };
  const read = (
    text: string,
    all: ReturnType<typeof pieces>,
    hit: AliasHit,
    context: string,
    listed: boolean,
  ): Mention | undefined => {
    const suffix = readSuffix(text, all, hit.to, variants.get(hit.entries[0]?.family ?? '') ?? none);
    const specific = suffix.sizes.length > 0 || suffix.versions.length > 0;
    if (hit.lowered && !listed && !specific) return undefined;
    const end = all[suffix.to - 1]?.end ?? hit.end;
    const reach =
      end +
      (specific || /\d/.test(text.slice(hit.start, hit.end))
        ? (elided.exec(text.slice(end, end + 60))?.[0].length ?? 0)
        : 0);
    const entry =
      hit.entries.find((e) => satisfied(e, suffix, context)) ??
      (listed ? hit.entries.find((e) => rescued(e, suffix)) : undefined);
    if (!entry || product(text, end, suffix) || /[\p{L}\p{N}]/u.test(text.charAt(end))) return undefined;
    const lead = foreignLead(text, hit.start);
    if (lead !== '') {
      const own = /^\p{Lu}/u.test(lead);
      return own
        ? {
            start: hit.start - lead.length,
            end,
            reach,
            family: null,
            model: null,
            maker: false,
            exact: false,
            sure: true,
          }
        : undefined;
    }
    const model = pickVersion(names, entry.family, entry.model, suffix);
    return {
      start: hit.start,
      end,
      reach,
      family: entry.family,
      model,
      maker: entry.maker === true && suffix.to === hit.to,
      exact: specific || /\d/.test(text.slice(hit.start, hit.end)),
      sure: true,
    };
  };
  const generic = (word: string): boolean => lexicon.classes(word).length > 0;
  return (text, context) => {
    const all = pieces(text);
    const known: Mention[] = [];
    const hits = find(text, all).filter((hit) => text.charAt(hit.start - 1) !== '@');
    hits.forEach((hit, i) => {
      const last = known.at(-1);
      if (hit.start < (last?.end ?? 0)) return;
      const next = hits[i + 1];
      const listed =
        enumerates(text, last?.end, hit.start) || (next !== undefined && enumerates(text, hit.end, next.start));
      const mention = read(text, all, hit, context, listed);
      if (mention) known.push(mention);
    });
    const nil = findNilNames(text, known, generic).map((name) => ({
      ...name,
      reach: name.end,
      family: null,
      model: null,
      maker: false,
      exact: false,
    }));
    return [...known, ...nil].sort((a, b) => a.start - b.start);
  };
}
