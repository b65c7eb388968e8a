import type { Assessment, Block } from '@/src/vocabulary/types.ts';

/** More than this is not checked in one go. */
export const mostCharacters = 100_000;
/** As many passages are taken in one question. */
const mostPassages = 1_000;

/** A line of a pasted text. */
export interface Passage {
  /** Where it begins in the text. */
  start: number;
  block: Block;
}

/** What could be read of a text. */
export interface Passages {
  passages: Passage[];
  /** How many characters of the text were taken; its length where nothing was left out. */
  taken: number;
}

/** A claim of a pasted text, with offsets into the whole of it. */
export interface TextClaim {
  start: number;
  end: number;
  assessment: Assessment;
}

/** Cuts a text into its lines, each with the one before for what words refer back to. */
export function passagesOf(text: string): Passages {
  const passages: Passage[] = [];
  const given = text.slice(0, mostCharacters);
  let before: string | undefined;
  for (const { 0: line, index } of given.matchAll(/[^\n\r]*\S[^\n\r]*/g)) {
    if (passages.length === mostPassages) return { passages, taken: index };
    passages.push({ start: index, block: { text: line, ...(before !== undefined && { before }) } });
    before = line;
  }
  return { passages, taken: given.length };
}

/** The claims of a text in its order, from the answers to its passages. */
export function claimsOf(passages: readonly Passage[], answers: readonly (Assessment[] | null)[]): TextClaim[] {
  return passages.flatMap(({ start }, index) =>
    (answers[index] ?? []).map((assessment) => ({
      start: start + assessment.start,
      end: start + assessment.end,
      assessment,
    })),
  );
}
