import type { Assessment, Block } from '@/src/vocabulary/types.ts';

/** More than this is not checked in one go. */
export const mostCharacters = 400_000;
/** The most passages of one text. */
const mostPassages = 4_000;
/** As many passages are asked about at once: what the background takes in one message. */
const atOnce = 500;

/** As much of a line as one message takes: up to a space, where there is one. */
const longest = /.{1,20000}(?=\s|$)|.{1,20000}/g;

/** A line of a pasted text, or a part of a very long one. */
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
  for (const { 0: line, index } of given.matchAll(/[^\n\r]+/g)) {
    if (line.trim() === '') continue;
    for (const { 0: part, index: within } of line.matchAll(longest)) {
      if (passages.length === mostPassages) return { passages, taken: index + within };
      passages.push({ start: index + within, block: { text: part, ...(before !== undefined && { before }) } });
      before = part;
    }
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

/** The passages in groups that fit into one question each. */
export const questionsOf = (passages: readonly Passage[]): Block[][] =>
  Array.from({ length: Math.ceil(passages.length / atOnce) }, (_, index) =>
    passages.slice(index * atOnce, (index + 1) * atOnce).map(({ block }) => block),
  );
