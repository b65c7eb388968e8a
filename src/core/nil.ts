import type { Span } from './types.ts';

// A name that only a model bears: a size in it ("Meditron-70B", "DeciLM 6B"), or an ending of the trade ("CogVLM2", "StarGPT").
const sized =
  /(?<![\p{L}\p{N}/@.-])(?:\p{Lu}[\p{L}\p{N}.]*|\p{L}[\p{L}\p{N}.]*(?=-))(?:[-_ ](?:v?\d[\d.]*|\p{Lu}[\p{L}\p{N}.]*))*[-_ ]\d+(?:\.\d+)?(?:x\d+)?[BbT](?![\p{L}\p{N}])(?:[-_][\p{L}\p{N}.]+)*/gu;
const ending =
  /(?<![\p{L}\p{N}/@.-])\p{Lu}[\p{L}\p{N}]*(?:[^L]LM|VLM|-VL|VL|-TTS|-ASR|-OCR|Diffusion)(?:[-_.]?v?\d[\p{L}\p{N}.]*)?(?:[-_][\p{L}\p{N}.]+)*(?![\p{L}])/gu;
// A name with a version: a model, a chip or a benchmark; enough to hold the place of a subject, not to be called a model.
const versioned =
  /(?<![\p{L}\p{N}/@.-])\p{Lu}[\p{L}\p{N}]*(?:[- ]\p{Lu}[\p{L}]*)?[- ]?[VvRMK]?\d+(?:\.\d+)*(?:[-_][\p{L}\p{N}.]+)*(?![\p{L}\p{N}%])/gu;

/** A name of the shape of a model's that no alias covers. */
export interface NilName extends Span {
  /** The shape alone tells that it is a model. */
  sure: boolean;
}

/** Names without an entry in the dataset, in order, free of the spans in `taken`. `generic`: words that are no names. */
export function findNilNames(text: string, taken: readonly Span[], generic: (word: string) => boolean): NilName[] {
  const found: NilName[] = [];
  const free = (span: Span): boolean =>
    ![...taken, ...found].some((other) => span.start < other.end && other.start < span.end);
  for (const [pattern, sure] of [
    [sized, true],
    [ending, true],
    [versioned, false],
  ] as const) {
    for (const hit of text.matchAll(pattern)) {
      const name = hit[0].replace(/[.\-_]+$/, '');
      const span = { start: hit.index, end: hit.index + name.length };
      const words = name.split(/[- _]/);
      if (free(span) && !words.some((word) => generic(word.toLowerCase()))) found.push({ ...span, sure });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
