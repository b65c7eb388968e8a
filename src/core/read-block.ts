import { createPassage, type Passage } from './grammar/passage.ts';
import type { CompiledLanguage } from './language.ts';
import { createMentionFinder } from './names/mentions.ts';
import { createLexicon } from './text/lexicon.ts';
import { normaliseText, type NormalisedText } from './text/normalise.ts';
import { createSegmenter } from './text/segment.ts';
import { createTriggerFinder } from './text/triggers.ts';
import type { Block, NameTable, PageContext, Span } from '../vocabulary/types.ts';

/** A block ready to be searched for claims. */
export interface BlockReading {
  normal: NormalisedText;
  /** The normalised text with its openness terms and names; a sentence is parsed when it is first asked for. */
  passage: Passage;
}

/** Reads a block; undefined where it holds no openness term, or no name for it to be said of. */
export type BlockReader = (block: Block, page?: PageContext) => BlockReading | undefined;

/** A line break within an openness term is no border of a sentence. */
function joinTerms(text: string, triggers: readonly Span[]): string {
  let joined = text;
  for (const { start, end } of triggers) {
    const term = joined.slice(start, end);
    if (term.includes('\n')) joined = joined.slice(0, start) + term.replaceAll('\n', ' ') + joined.slice(end);
  }
  return joined;
}

/** Whether a block is in a row of others that are each about something of their own. */
const isListed = ({ kind }: Block): boolean => kind === 'item' || kind === 'cell';

/** Builds the reader for a dataset and a language. */
export function createBlockReader(names: NameTable, language: CompiledLanguage): BlockReader {
  const lexicon = createLexicon(
    language,
    Object.values(names.families).flatMap((family) => family.makers),
  );
  const findTriggers = createTriggerFinder(language);
  const findMentions = createMentionFinder(names, language, lexicon);
  const segment = createSegmenter(language);

  /** Reads a text above the block; undefined where it names no model. */
  function readAbove(text: string | undefined, context: string): Passage | undefined {
    const above = normaliseText(text ?? '').text;
    const named = findMentions(above, context);
    if (!named.some((mention) => mention.sure)) return undefined;
    const mentions = named.map((mention) => ({ ...mention, above: above.slice(mention.start, mention.end) }));
    const sentences = segment(above);
    return createPassage({ text: above, sentences, triggers: findTriggers(above), mentions }, lexicon);
  }

  return (block, page) => {
    const normal = normaliseText(block.text);
    const triggers = findTriggers(normal.text);
    if (triggers.length === 0) return undefined;
    const around = [block.heading, block.before, page?.title].map((t) => normaliseText(t ?? '').text);
    const context = [normal.text, ...around].join('\n').toLowerCase();
    let read: ReturnType<NonNullable<Passage['above']>> | undefined;
    const above = (): NonNullable<typeof read> =>
      (read ??= {
        before: block.before === block.heading || isListed(block) ? undefined : readAbove(block.before, context),
        heading: readAbove(block.heading, context),
      });
    const mentions = findMentions(normal.text, context);
    if (!mentions.some(({ sure }) => sure) && !above().before && !above().heading) return undefined;
    const sentences = segment(joinTerms(normal.text, triggers));
    return { normal, passage: createPassage({ text: normal.text, sentences, triggers, mentions, above }, lexicon) };
  };
}
