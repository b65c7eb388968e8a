import type { Span } from '../../vocabulary/types.ts';

// Letters of other scripts may touch a name and are no part of it: "了Orion-14B模型".
const edge = String.raw`(?<![\p{Script=Latin}\p{N}/@.-])`;
const rest = String.raw`(?:[-_][\p{Script=Latin}\p{N}.]{1,30}){0,6}`;
const size = String.raw`[-_ ]\d{1,4}(?:\.\d{1,2})?(?:x\d{1,3})?[BbT](?![\p{Script=Latin}\p{N}])`;
const capitalised = String.raw`\p{Lu}[\p{Script=Latin}\p{N}]{0,30}`;

// "Meditron-70B", "DeciLM 6B": a size that only a model has.
const sizedStart = String.raw`(?:\p{Lu}[\p{Script=Latin}\p{N}.]{0,30}|\p{Script=Latin}[\p{Script=Latin}\p{N}.]{0,30}(?=-))`;
const sizedPart = String.raw`(?:[-_ ](?:v?\d[\d.]{0,8}\p{Script=Latin}?|\p{Lu}[\p{Script=Latin}\p{N}.]{0,30})){0,3}`;
const sized = sizedStart + sizedPart + size;

// "CogVLM2": an ending of the trade.
const kind = String.raw`(?:(?!L)\p{Script=Latin}LM|VLM|-VL|VL|-TTS|-ASR|-OCR|Diffusion)`;
const kindVersion = String.raw`(?:[-_.]?v?\d[\p{Script=Latin}\p{N}.]{0,10})?(?![\p{Script=Latin}])`;
const ending = capitalised + kind + kindVersion;

// A name with a version: a model, a chip or a benchmark. It may be a subject, and is not called a model.
const version = String.raw`[- ]?[VvRMK]?\d{1,6}(?:\.\d{1,4}){0,3}(?![\p{Script=Latin}\p{N}%])`;
const versioned = capitalised + String.raw`(?:[- ]\p{Lu}\p{Script=Latin}{0,30})?` + version;

/**
 * Each with the cheapest test that a text with such a name passes. What begins with a capital is tried at capitals
 * only.
 */
const patterns = [
  { pattern: new RegExp(`${edge}${sized}${rest}`, 'gu'), hint: new RegExp(size, 'u'), sure: true },
  { pattern: new RegExp(`(?=\\p{Lu})${edge}${ending}${rest}`, 'gu'), hint: /LM|VL|TTS|ASR|OCR|Diffusion/, sure: true },
  { pattern: new RegExp(`(?=\\p{Lu})${edge}${versioned}${rest}`, 'gu'), hint: /\d/, sure: false },
] as const;

/** A name in the shape of a model's that no alias covers. */
export interface UnlistedName extends Span {
  /** The shape alone shows that it is a model. */
  sure: boolean;
}

type IsGeneric = (word: string) => boolean;

/** Whether what was found is a name. */
function isName(name: string, sure: boolean, isGeneric: IsGeneric): boolean {
  // "a State Space Language Model (SSLM)": capitals alone abbreviate a kind.
  if (sure && !/[\p{Ll}\d]/u.test(name)) return false;
  // "CodeGeeX4-ALL-9B": what is joined to a number is no word of the language.
  const words = name.split(' ').flatMap((part) => (sure && /\d/.test(part) ? [] : part.split(/[-_]/)));
  return !words.some((word) => isGeneric(word.toLowerCase()));
}

/** Those of some sorted spans that overlap neither `taken` nor one before them. */
function withoutOverlaps<T extends Span>(sorted: readonly T[], taken: readonly Span[]): T[] {
  const found: T[] = [];
  let next = 0;
  for (const span of sorted) {
    while ((taken[next]?.end ?? Infinity) <= span.start) next += 1;
    const free = (taken[next]?.start ?? Infinity) >= span.end;
    if (free && span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
}

/**
 * Names without an entry in the dataset, in order, none within another or within `taken` (sorted). `isGeneric`: words
 * that are no names. Linear: every repetition in the patterns is bounded.
 */
export function findUnlistedNames(text: string, taken: readonly Span[], isGeneric: IsGeneric): UnlistedName[] {
  const found = patterns.flatMap(({ pattern, hint, sure }) =>
    (hint.test(text) ? [...text.matchAll(pattern)] : []).flatMap(({ 0: written, index }): UnlistedName[] => {
      const name = written.replace(/[.\-_]{1,9}$/, '');
      return isName(name, sure, isGeneric) ? [{ start: index, end: index + name.length, sure }] : [];
    }),
  );
  return withoutOverlaps(
    found.sort((a, b) => a.start - b.start || Number(b.sure) - Number(a.sure)),
    taken,
  );
}
