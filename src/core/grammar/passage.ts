import { foldAppositions, foldClauses, foldReports } from './folds/fold-asides.ts';
import { chunkTerms } from './chunker.ts';
import { chunk, set, type Chunk } from './chunk.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { foldLists } from './folds/fold-lists.ts';
import { chunkByLists } from './lists/list-chunker.ts';
import type { Mention } from '../names/mention.ts';
import { assignRoles } from './roles.ts';
import { meets, within } from '../text/spans.ts';
import { foldBrackets } from './folds/fold-brackets.ts';
import { foldCollections } from './folds/fold-collections.ts';
import { foldEmpty, foldExamples } from './folds/fold-marks.ts';
import { foldVerbs } from './folds/fold-verbs.ts';
import { readTerms, type Term } from './terms.ts';
import { dropAsides, tokenise, type Mark, type Token } from '../text/tokens.ts';
import type { Trigger } from '../text/triggers.ts';
import type { Span } from '../../vocabulary/types.ts';
import { findOpennessVerbs } from './openness-verbs.ts';

/** A sentence parsed to chunks. */
export interface Reading extends Span {
  terms: Term[];
  chunks: Chunk[];
}

/** A normalised text and what was found in it; `read` parses a sentence when it is first asked for. */
export interface Passage {
  text: string;
  sentences: Span[];
  triggers: Trigger[];
  mentions: Mention[];
  read: (sentence: number) => Reading | undefined;
  /** The block before and the heading, read when asked for. */
  above?: () => { before?: Passage | undefined; heading?: Passage | undefined };
}

/** What ends a sentence, with the quotation marks and brackets that may close it. */
const stop = /[.!?…。]["')\]]{0,3}$/;

/** The borders of a sentence as chunks. Line breaks and bullets separate lines. */
function borders(text: string, sentences: readonly Span[], index: number): { opening: Chunk; closing: Chunk } {
  const { start = 0, end = 0 } = sentences[index] ?? {};
  const before = sentences[index - 1];
  const next = sentences[index + 1];
  const opening = chunk('start', { start, end: start });
  const closing = chunk('end', { start: end, end });
  if (!before || /[^ ]/.test(text.slice(before.end, start))) set(opening, 'line');
  if (!next || /[^ ]/.test(text.slice(end, next.start))) set(closing, 'line');
  if (stop.test(text.slice(Math.max(start, end - 4), end))) set(closing, 'stopped');
  return { opening, closing };
}

/** Cuts the terms of a sentence into chunks as its language wants. */
function cutChunks(terms: Term[], { triggers, mentions }: Omit<Passage, 'read'>, lexicon: Lexicon): Chunk[] {
  if (lexicon.settings.grammar === 'phrases')
    return chunkTerms({ terms, lexicon, verbal: findOpennessVerbs(terms, triggers, lexicon) });
  return chunkByLists({ terms, lexicon, triggers, isOwner: (index) => mentions[index]?.owner === true });
}

/** Prepares a passage. Nothing is parsed before `read`. */
export function createPassage(given: Omit<Passage, 'read'>, lexicon: Lexicon): Passage {
  const { text, sentences, triggers, mentions } = given;
  const marks: Mark[] = triggers.map(({ start, end }, index): Mark => ({ start, end, kind: 'trigger', index }));
  mentions.forEach(({ start, reach }, index) => {
    if (!meets(triggers, { start, end: reach })) marks.push({ start, end: reach, kind: 'mention', index });
  });
  marks.sort((a, b) => a.start - b.start);
  const matters = (token: Token): boolean =>
    token.kind === 'trigger' || (token.kind === 'mention' && mentions[token.index]?.sure === true);
  const postpositions = lexicon.settings.adpositions === 'after';
  const readings = new Map<number, Reading>();
  const read = (index: number): Reading | undefined => {
    const sentence = sentences[index];
    const known = readings.get(index);
    if (known || !sentence) return known;
    const inside = within(marks, sentence);
    const tokens = tokenise(text, sentence, inside, lexicon.ownerEnding);
    const terms = readTerms(dropAsides(lexicon.cut(tokens), matters), lexicon);
    const { opening, closing } = borders(text, sentences, index);
    const all = [opening, ...cutChunks(terms, given, lexicon), closing];
    const isMaker = (name: Chunk): boolean => name.mentions.every((i) => mentions[i]?.maker === true);
    const folded = foldCollections(foldVerbs(foldExamples(foldEmpty(foldBrackets(all)))), isMaker);
    const chunks = foldAppositions(foldLists(foldClauses(foldReports(folded)), isMaker, postpositions));
    assignRoles(chunks, mentions, postpositions);
    const reading = { ...sentence, terms, chunks };
    readings.set(index, reading);
    return reading;
  };
  return { ...given, read };
}
