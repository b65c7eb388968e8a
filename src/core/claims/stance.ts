import type { CueRow, Exposure } from '../language.ts';
import type { Passage } from '../grammar/passage.ts';
import { wordsOf, type Words } from '../text/phrase-finder.ts';
import type { Span, Stance } from '../../vocabulary/types.ts';
import {
  compileCue,
  cueSentence,
  isAsked,
  isGiven,
  reachesTrigger,
  type CompiledCue,
  type CueSentence,
} from './cue-scope.ts';

/** A stance, and the id of the cue that decided it. */
export interface Judgement {
  stance: Stance;
  cue?: string;
}

/** Decides the stance of the trigger `span` in a sentence of a passage. */
export type StanceFinder = (
  passage: Passage,
  sentence: number,
  span: Span,
  exposure: Exposure,
  quoted: boolean,
) => Judgement;

/** A trigger, the words of its sentence and those of the next one. */
interface Place {
  trigger: Span;
  sentence: CueSentence;
  own: Words;
  next: Words;
  reached: readonly Exposure[];
  quoted: boolean;
}

function placeOf(
  passage: Passage,
  sentence: number,
  span: Span,
  exposure: Exposure,
  quoted: boolean,
): Place | undefined {
  const here = passage.sentences[sentence];
  const next = passage.sentences[sentence + 1];
  if (!here) return undefined;
  const text = passage.text.slice(here.start, here.end);
  return {
    trigger: { start: span.start - here.start, end: span.end - here.start },
    sentence: cueSentence(text, here.start, passage.read(sentence)?.chunks ?? []),
    own: wordsOf(text),
    next: wordsOf(next ? passage.text.slice(next.start, next.end) : ''),
    // A definite noun phrase after a copula takes less for granted than elsewhere, never more.
    reached: exposure === 'complement' ? [exposure, 'definite'] : [exposure],
    quoted,
  };
}

/** Whether a cue works on a trigger of this kind at all. */
const applies = (cue: CompiledCue, { reached, quoted, sentence, trigger }: Place): boolean =>
  reached.some((kind) => cue.row.reaches.includes(kind)) &&
  (cue.row.quoted !== true || quoted) &&
  (cue.row.question !== true || isAsked(cue, sentence.text.slice(trigger.end)));

/** Whether a cue is there, not in a pseudo cue, and reaches the trigger. */
function isInScope(cue: CompiledCue, { trigger, sentence, own, next }: Place): boolean {
  const elsewhere = cue.row.direction === 'next-sentence';
  const where = elsewhere ? next : own;
  const pseudo = cue.pseudo(where);
  const found = cue
    .words(where)
    .some(
      (span) =>
        !pseudo.some((p) => p.start <= span.start && span.end <= p.end) &&
        (elsewhere || reachesTrigger(cue, span, trigger, sentence)),
    );
  return found && (!cue.given || isGiven(cue.given, sentence.text, trigger));
}

/** Compiles the ConText table of a language once. */
export function createStanceFinder(cues: readonly CueRow[]): StanceFinder {
  const compiled = cues.map(compileCue);
  return (...given) => {
    const place = placeOf(...given);
    if (!place) return { stance: 'asserted' };
    let judgement: Judgement = { stance: 'asserted' };
    for (const cue of compiled) {
      if (!applies(cue, place) || !isInScope(cue, place)) continue;
      // A question does not assert, not even "Why isn't it?".
      const found: Judgement = { stance: cue.row.sets, cue: cue.row.id };
      if (cue.row.sets === 'asserted' || cue.row.question === true) return found;
      if (judgement.stance !== 'denied') judgement = found;
    }
    return judgement;
  };
}
