import { claimsOf } from './claims/claims-of-sentence.ts';
import { createLexicon } from './text/lexicon.ts';
import type { CompiledLanguage } from './language.ts';
import { createMatcher } from './patterns/matcher.ts';
import type { Mention } from './names/mention.ts';
import { createMentionFinder } from './names/mentions.ts';
import { normaliseText } from './text/normalise.ts';
import { createPassage, type Passage } from './grammar/passage.ts';
import { segment } from './text/segment.ts';
import { within } from './text/spans.ts';
import { createStanceFinder } from './claims/stance.ts';
import { createTriggerFinder } from './text/triggers.ts';
import type { AssessedTarget, Assessment, Block, NameTable, PageContext, Span } from '../vocabulary/types.ts';
import { verdictOf } from './verdict/verdict.ts';

/**
 * Reads a block and says what it claims of which models; spans lie in the block's own text. Pure; never throws: what it
 * answers for a block at which it failed is up to whom it was built for.
 */
export type Analyzer<Failed = never> = (block: Block, page?: PageContext) => Assessment[] | Failed;

/** A line break within an openness term is no border of a sentence. */
function joinTerms(text: string, triggers: readonly Span[]): string {
  let joined = text;
  for (const { start, end } of triggers) {
    const term = joined.slice(start, end);
    if (term.includes('\n')) joined = joined.slice(0, start) + term.replaceAll('\n', ' ') + joined.slice(end);
  }
  return joined;
}

/** Whether a block stands in a row of others that are each about something of their own. */
const listed = ({ kind }: Block): boolean => kind === 'item' || kind === 'cell';

/**
 * Builds the analyzer for a dataset and a language; slow things (patterns, indexes) are done here, once.
 * @param onBug told of a failure at a block; what it gives back is the answer then, no claims by default
 */
export function createAnalyzer<Failed = never>(
  names: NameTable,
  language: CompiledLanguage,
  onBug?: (error: unknown) => Failed,
): Analyzer<Failed> {
  const lexicon = createLexicon(
    language,
    Object.values(names.families).flatMap((family) => family.makers),
  );
  const findTriggers = createTriggerFinder(language);
  const findMentions = createMentionFinder(names, language, lexicon);
  const match = createMatcher(language);
  const stanceOf = createStanceFinder(language.cues);

  const isClosed = ({ family, model }: Mention): boolean => names.models[model ?? family ?? '']?.class === 'closed';

  function analyze(block: Block, page?: PageContext): Assessment[] {
    const normal = normaliseText(block.text);
    const triggers = findTriggers(normal.text);
    if (triggers.length === 0) return [];
    const around = [block.heading, block.before, page?.title].map((t) => normaliseText(t ?? '').text);
    const context = [normal.text, ...around].join('\n').toLowerCase();
    const readAbove = (text: string | undefined): Passage | undefined => {
      const above = normaliseText(text ?? '').text;
      const named = findMentions(above, context);
      if (!named.some((mention) => mention.sure)) return undefined;
      const mentions = named.map((mention) => ({ ...mention, above: above.slice(mention.start, mention.end) }));
      const sentences = segment(above, language.morphology.abbreviations);
      return createPassage({ text: above, sentences, triggers: findTriggers(above), mentions }, lexicon);
    };
    let read: ReturnType<NonNullable<Passage['above']>> | undefined;
    const above = (): NonNullable<typeof read> =>
      (read ??= {
        before: block.before === block.heading || listed(block) ? undefined : readAbove(block.before),
        heading: readAbove(block.heading),
      });
    const mentions = findMentions(normal.text, context);
    if (!mentions.some(({ sure }) => sure) && !above().before && !above().heading) return [];
    const passage = createPassage(
      {
        text: normal.text,
        sentences: segment(joinTerms(normal.text, triggers), language.morphology.abbreviations),
        triggers,
        mentions,
        above,
      },
      lexicon,
    );
    const at = (span: { start: number; end: number }): { start: number; end: number } => ({
      start: normal.startAt(span.start),
      end: normal.endAt(span.end),
    });
    const assess = (mention: Mention, phrase: Span): AssessedTarget => {
      // A name above the block has no place in it: the phrase stands for it.
      const span = mention.above === undefined ? at(mention) : phrase;
      const model = mention.model === null ? null : (names.models[mention.model] ?? null);
      return {
        ...span,
        text: block.text.slice(span.start, span.end),
        ...(mention.above !== undefined && { above: mention.above }),
        model: mention.model,
        class: model?.class ?? null,
        verdict: verdictOf(model),
      };
    };
    return passage.sentences.flatMap((sentence, index) => {
      if (within(triggers, sentence).length === 0) return [];
      return claimsOf(passage, index, match, stanceOf, isClosed).flatMap(({ trigger, targets, ...claim }) => {
        const span = triggers[trigger];
        if (!span) return [];
        const own = at(span);
        return [
          {
            ...own,
            phrase: block.text.slice(own.start, own.end),
            ...claim,
            targets: targets.map((target) => assess(target, own)),
          },
        ];
      });
    });
  }
  return (block, page) => {
    try {
      return analyze(block, page);
    } catch (error) {
      // A bug of ours must not cost a page anything: one block without claims.
      return onBug ? onBug(error) : [];
    }
  };
}
