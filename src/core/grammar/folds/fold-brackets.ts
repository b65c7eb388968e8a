import { has, is, isNominal, type Chunk } from '../chunk.ts';

/** How many chunks a bracket may hold. */
const longest = 20;

/** A bracket with what precedes and follows it. */
interface Bracket {
  inside: readonly Chunk[];
  before: Chunk | undefined;
  after: Chunk | undefined;
}

/** "[Llama] is", "was [open source]": an editor's words replace a subject or a predicate. */
function replacesWords({ inside, before, after }: Bracket): boolean {
  const [only] = inside;
  if (inside.length !== 1) return false;
  if (is(only, 'open')) return is(before, 'copula');
  return is(only, 'name') && (is(after, 'copula') || is(after, 'verb')) && !isNominal(before);
}

/** "Meta (Llama)" */
const namesModelOfMaker = ({ inside, before }: Bracket): boolean =>
  inside.length === 1 && is(inside[0], 'name') && is(before, 'noun') && has(before, 'firm');

/** "Llama 3 (a text model)": a bracket after a name, with a noun in it and no openness term. */
function isGloss({ inside, before }: Bracket): boolean {
  const names = inside.every((chunk) => !is(chunk, 'noun') && (!is(chunk, 'name') || has(chunk, 'self')));
  return is(before, 'name') && !names && !inside.some((chunk) => is(chunk, 'open'));
}

/**
 * Folds "Meta (Llama)" to the model, drops glosses after a name, and takes an editor's words as part of the sentence.
 */
export function foldBrackets(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const target = chunks[at];
    if (!target) break;
    const length = is(target, 'leftbracket')
      ? chunks.slice(at, at + longest).findIndex((other) => is(other, 'rightbracket'))
      : -1;
    const before = kept.at(-1);
    const inside = length > 0 ? chunks.slice(at + 1, at + length) : [];
    const bracket: Bracket = { inside, before, after: chunks[at + length + 1] };
    const [only] = inside;
    if (only && replacesWords(bracket)) kept.push(only);
    else if (only && before && namesModelOfMaker(bracket))
      kept.splice(-1, 1, { ...only, start: before.start, end: chunks[at + length]?.end ?? only.end });
    else if (length <= 0 || !isGloss(bracket)) {
      kept.push(target);
      continue;
    }
    at += length;
  }
  return kept;
}
