import type { Span } from '../../vocabulary/types.ts';

const edge = String.raw`(?<![\p{L}\p{N}/@.-])`;
const rest = String.raw`(?:[-_][\p{L}\p{N}.]{1,30}){0,6}`;
const size = String.raw`[-_ ]\d{1,4}(?:\.\d{1,2})?(?:x\d{1,3})?[BbT](?![\p{L}\p{N}])`;
// A name that only a model bears: a size in it ("Meditron-70B", "DeciLM 6B"), or an ending of the trade ("CogVLM2").
const sized = String.raw`(?:\p{Lu}[\p{L}\p{N}.]{0,30}|\p{L}[\p{L}\p{N}.]{0,30}(?=-))(?:[-_ ](?:v?\d[\d.]{0,8}\p{L}?|\p{Lu}[\p{L}\p{N}.]{0,30})){0,3}${size}`;
const ending = String.raw`\p{Lu}[\p{L}\p{N}]{0,30}(?:[^\P{L}L]LM|VLM|-VL|VL|-TTS|-ASR|-OCR|Diffusion)(?:[-_.]?v?\d[\p{L}\p{N}.]{0,10})?(?![\p{L}])`;
// A name with a version: a model, a chip or a benchmark; enough to hold the place of a subject, not to be called a model.
const versioned = String.raw`\p{Lu}[\p{L}\p{N}]{0,30}(?:[- ]\p{Lu}\p{L}{0,30})?[- ]?[VvRMK]?\d{1,6}(?:\.\d{1,4}){0,3}(?![\p{L}\p{N}%])`;

/** Each with the cheapest test that a text with such a name passes. What has to begin with a capital is tried there alone. */
const patterns = [
  { pattern: new RegExp(`${edge}${sized}${rest}`, 'gu'), hint: new RegExp(size, 'u'), sure: true },
  { pattern: new RegExp(`(?=\\p{Lu})${edge}${ending}${rest}`, 'gu'), hint: /LM|VL|TTS|ASR|OCR|Diffusion/, sure: true },
  { pattern: new RegExp(`(?=\\p{Lu})${edge}${versioned}${rest}`, 'gu'), hint: /\d/, sure: false },
] as const;

/** A name of the shape of a model's that no alias covers. */
export interface NilName extends Span {
  /** The shape alone tells that it is a model. */
  sure: boolean;
}

/**
 * Names without an entry in the dataset, in order, none within another or within `taken` (sorted). `generic`: words that are
 * no names. Linear: every repetition in the patterns is bounded.
 */
export function findNilNames(text: string, taken: readonly Span[], generic: (word: string) => boolean): NilName[] {
  const candidates: NilName[] = [];
  for (const { pattern, hint, sure } of patterns) {
    if (!hint.test(text)) continue;
    for (const hit of text.matchAll(pattern)) {
      const name = hit[0].replace(/[.\-_]{1,9}$/, '');
      // "a State Space Language Model (SSLM)": capitals alone abbreviate a kind.
      if (sure && !/[\p{Ll}\d]/u.test(name)) continue;
      // "CodeGeeX4-ALL-9B": what is joined to a number is no word of the language.
      const words = name.split(' ').flatMap((part) => (sure && /\d/.test(part) ? [] : part.split(/[-_]/)));
      if (words.some((word) => generic(word.toLowerCase()))) continue;
      candidates.push({ start: hit.index, end: hit.index + name.length, sure });
    }
  }
  candidates.sort((a, b) => a.start - b.start || Number(b.sure) - Number(a.sure));
  const found: NilName[] = [];
  let next = 0;
  for (const candidate of candidates) {
    while ((taken[next]?.end ?? Infinity) <= candidate.start) next += 1;
    const free = (taken[next]?.start ?? Infinity) >= candidate.end;
    if (free && candidate.start >= (found.at(-1)?.end ?? 0)) found.push(candidate);
  }
  return found;
}
