import type { CompiledLanguage } from '../language.ts';
import { unlisted, type Lexicon } from '../text/lexicon.ts';
import { createAliasFinder, pieces, type AliasHit, type Piece } from './alias-finder.ts';
import { findNilNames } from './unlisted-names.ts';
import { createSignals, type Signal } from './context-signals.ts';
import type { FamilyId, ModelId, NameTable, Span } from '../../vocabulary/types.ts';
import { createVersionPicker, readSuffix, type Suffix } from './versions.ts';

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
  /** Set where the name stands above the block, in a heading or the block before: as it is written there. */
  above?: string;
}

/** `context`: normalised passage, heading, block before and title, in lower case: where second signals are looked for. */
export type MentionFinder = (text: string, context: string) => Mention[];

// "Llama 3.2 1B and 3B", "Ministral 3 (3B/8B/14B)": sizes whose name is not said again. After a word only where the name ends
// in a size: "Llama 3 has 8B parameters" says something else.
const elided =
  /^(?:\s?(?:,|\/|\(|\p{L}{2,3}(?= ))\s?(?:\p{L}{2,3} )?\d{1,4}(?:\.\d{1,2})?[BbMm](?![\p{L}\p{N}])\)?){1,6}/u;
// Between two names of a list: a comma, "and", a slash; other capitalised names may stand between commas.
const enumeration =
  /^(?: ?, ?(?:\p{Lu}[\p{L}\p{N}.-]*(?: \p{Lu}[\p{L}\p{N}.-]*)? ?, ?){0,3}(?:\p{L}{1,3} )?| \p{L}{1,3} | ?[/&] ?)$/u;

/** Length of the sizes that follow a name and belong to it. */
function elidedAfter(rest: string, sized: boolean): number {
  const sizes = elided.exec(rest)?.[0] ?? '';
  // "OPT-175B (175B parameters)": a bracket that says more is none of the name.
  const bracket = sizes.lastIndexOf('(');
  const found = bracket > sizes.lastIndexOf(')') ? sizes.slice(0, bracket).trimEnd() : sizes;
  return sized || !/^\s?\p{L}/u.test(found) ? found.length : 0;
}

/** Whether two names stand in one list. */
function enumerates(text: string, from: number | undefined, to: number | undefined): boolean {
  if (from === undefined || to === undefined || to <= from || to - from > 60) return false;
  return enumeration.test(text.slice(from, to));
}

// "GLM-4-Voice", "MiniCPM-o 4.5": behind a hyphen a name goes on with a capital or a single letter.
const further =
  /^(?:-(?:\p{Lu}[\p{L}\p{N}.]{0,30}|\p{L}(?!\p{L})|\d[\p{L}\p{N}.]{0,10})){1,4}(?: \d[\d.]{0,6}(?![\p{L}\p{N}]))?/u;

// "llama3.2:3b", "qwen3:latest": the tag of a download.
const tag = /^:([\p{L}\d][\p{L}\d.]{0,20})(?:[-_][\p{L}\d.]{1,20}){0,5}/u;
const tagSize = /^\d+(?:\.\d+)?[bm]$/i;

/** How much of a text is compared with the names of companies. */
const longestCompany = 60;

const nil = (span: Span, sure: boolean): Mention => ({
  start: span.start,
  end: span.end,
  reach: span.end,
  family: null,
  model: null,
  maker: false,
  exact: false,
  sure,
});

/** "MiniMax M2.1 is out. They call M2.1 …": the end of a name that stood before, alone. */
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

const sharesFamily = (a: AliasHit, b: AliasHit): boolean =>
  a.entries.some((x) => b.entries.some((y) => x.family === y.family));

/** Builds the finder for a dataset and a language. */
export function createMentionFinder(names: NameTable, language: CompiledLanguage, lexicon: Lexicon): MentionFinder {
  const find = createAliasFinder(names);
  const pickVersion = createVersionPicker(names);
  const signals = createSignals(names, language);
  const products = new Set(language.names.products);
  const general = new Set(language.names.variants);
  const property = new Set(language.names.derived);
  const own = new Map(
    Object.entries(names.families).map(([id, { versions }]): [FamilyId, ReadonlySet<string>] => [
      id,
      new Set(versions.flatMap((version) => version.variants ?? [])),
    ]),
  );
  const companies = [
    ...new Set(Object.values(names.families).flatMap(({ makers }) => makers.map((m) => m.toLowerCase()))),
  ];
  const makers = new Set(companies.flatMap((company) => company.split(' ')));
  // "Mistral AI": a company's name that begins with a model's.
  const isCompany = (text: string, { start, end }: Span): boolean => {
    const written = text.slice(start, start + longestCompany).toLowerCase();
    return companies.some(
      (company) =>
        company.length > end - start &&
        written.startsWith(company) &&
        !/[\p{L}\p{N}]/u.test(written.charAt(company.length)),
    );
  };

  // "Open-R1", "Pile-T5": a name of its own; "Meta-Llama-3" and "meta-llama/Llama-3" are the model.
  const foreignLead = (text: string, start: number): string => {
    const lead = /([\p{L}\p{N}.]{1,28})[-–_]$/u.exec(text.slice(Math.max(0, start - 30), start));
    return lead === null || makers.has((lead[1] ?? '').toLowerCase()) ? '' : lead[0];
  };
  // "Claude Code", "whisper.cpp", "DeepSeek API"; but "Kimi K2 Code" names a version.
  const isProduct = (text: string, end: number, suffix: Suffix): boolean => {
    const [, glue, word = ''] = /^([ .-])(\p{L}{1,28})/u.exec(text.slice(end, end + 30)) ?? [];
    if (!products.has(word.toLowerCase())) return false;
    return glue !== ' ' || (suffix.versions.length === 0 && /^\p{Lu}/u.test(word));
  };
  // A model of its own, unless what is joined makes a product of it ("Qwen-Agent") or a property ("GPT-4-Based").
  const goesOn = (text: string, end: number): number => {
    const found = further.exec(text.slice(end, end + 120))?.[0].replace(/\.$/, '') ?? '';
    const words = found.toLowerCase().split(/[- ]/).slice(1);
    const own = words.every((word) => !products.has(word) && !property.has(word) && !makers.has(word));
    return own && /\p{L}/u.test(found) ? found.length : 0;
  };
  // Among the names of a list an ambiguous one means the model, unless what follows it says otherwise ("Falcon 9").
  const choose = (
    hit: AliasHit,
    suffix: Suffix,
    signal: Signal,
    listed: boolean,
  ): AliasHit['entries'][number] | undefined =>
    hit.entries.find((entry) => signal(entry, suffix)) ??
    (listed && suffix.versions.length === 0 ? hit.entries[0] : undefined);

  // "Phi-4 mini is", "Phi-4 mini and"; but "Phi-4 mini app".
  const functionKinds = ['copula', 'auxiliary', 'modal', 'coordinator', 'preposition'];
  const isFunction = (word: string): boolean => functionKinds.some((kind) => lexicon.entry(word).kinds.has(kind));
  const read = (text: string, all: Piece[], hit: AliasHit, signal: Signal, listed: boolean): Mention | undefined => {
    const variants = own.get(hit.entries[0]?.family ?? '');
    const suffix = readSuffix(
      text,
      all,
      hit.to,
      (word, versioned) => (general.has(word) && (versioned || !products.has(word))) || variants?.has(word) === true,
      (word) => !products.has(word) && lexicon.entry(word) === unlisted,
      isFunction,
    );
    const numbered = suffix.sizes.length > 0 || suffix.versions.length > 0;
    if (hit.lowered && !listed && !numbered) return undefined;
    const last = all[suffix.to - 1]?.end ?? hit.end;
    // "Llama 3.x": all of them. "FLUX.1 [dev]": with the bracket's end.
    const wild = suffix.versions.length > 0 && /^\.x(?![\p{L}\p{N}])/iu.test(text.slice(last, last + 3));
    const closes = text.charAt(last) === ']' && text.slice(hit.start, last).includes('[');
    const [tagged = '', word = ''] = tag.exec(text.slice(last, last + 140)) ?? [];
    const labels = tagSize.test(word) || general.has(word.toLowerCase());
    const end = wild ? last + 2 : closes ? last + 1 : labels ? last + tagged.length : last;
    const entry = choose(hit, suffix, signal, listed);
    if (
      !entry ||
      (entry.maker === true && !numbered && isCompany(text, hit)) ||
      isProduct(text, end, suffix) ||
      /[\p{L}\p{N}]/u.test(text.charAt(end))
    )
      return undefined;
    const lead = foreignLead(text, hit.start);
    if (lead !== '') return /^\p{Lu}/u.test(lead) ? nil({ start: hit.start - lead.length, end }, true) : undefined;
    const more = goesOn(text, end);
    if (more > 0) return nil({ start: hit.start, end: end + more }, true);
    const exact = numbered || /\d/.test(text.slice(hit.start, hit.end));
    return {
      start: hit.start,
      end,
      reach: end + (exact ? elidedAfter(text.slice(end, end + 60), /\d[bmt]$/i.test(text.slice(hit.start, end))) : 0),
      family: entry.family,
      model: pickVersion(entry.family, entry.model, suffix),
      maker: entry.maker === true && suffix.to === hit.to,
      exact,
      sure: true,
    };
  };
  const generic = (word: string): boolean => lexicon.entry(word) !== unlisted || general.has(word);

  return (text, context) => {
    const all = pieces(text);
    const signal = signals(context);
    const known: Mention[] = [];
    const hits = find(text, all).filter((hit) => text.charAt(hit.start - 1) !== '@');
    // "Bert and Ernie" vouch for nobody: a list needs one name that stands by itself. Eight names ahead keep it linear.
    const leadsTo = (from: number): boolean => {
      for (let i = from; i < from + 8; i++) {
        const next = hits[i + 1];
        if (!next || !enumerates(text, hits[i]?.end, next.start)) return false;
        if (read(text, all, next, signal, false)) return true;
      }
      return false;
    };
    hits.forEach((hit, i) => {
      const last = known.at(-1)?.end;
      if (hit.start < (last ?? 0)) return;
      const listed = enumerates(text, last, hit.start) || leadsTo(i);
      // "meta-llama/Llama-3": the owner of a repository bears the name, too.
      const next = hits[i + 1];
      const owner = next?.start === hit.end + 1 && text.charAt(hit.end) === '/' && sharesFamily(hit, next);
      const mention = owner ? undefined : read(text, all, hit, signal, listed);
      // "Mistral Codestral": the maker, then the model.
      const names = mention?.maker === true && next?.start === mention.end + 1 && text.charAt(mention.end) === ' ';
      if (mention && !names) known.push(mention);
    });
    const others = findNilNames(text, known, generic).map(
      (name) => shortForm(text, known, name) ?? nil(name, name.sure),
    );
    return [...known, ...others].sort((a, b) => a.start - b.start);
  };
}
