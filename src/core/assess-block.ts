import { claimsOf } from './claims/claims-of-sentence.ts';
import { createStanceFinder, type StanceFinder } from './claims/stance.ts';
import type { CompiledLanguage } from './language.ts';
import type { Mention } from './names/mention.ts';
import { createMatcher, type Matcher } from './patterns/matcher.ts';
import { createBlockReader, type BlockReader } from './read-block.ts';
import { within } from './text/spans.ts';
import type {
  AssessedTarget,
  Assessment,
  Block,
  ClaimObject,
  NameTable,
  PageContext,
  Span,
} from '../vocabulary/types.ts';
import { verdictOfObject } from './verdict/object-verdict.ts';

/** The parts that find claims, built once for a dataset and a language. */
export interface Engine {
  models: NameTable['models'];
  readBlock: BlockReader;
  match: Matcher;
  stanceOf: StanceFinder;
}

/** Builds the parts for a dataset and a language. */
export function createEngine(names: NameTable, language: CompiledLanguage): Engine {
  return {
    models: names.models,
    readBlock: createBlockReader(names, language),
    match: createMatcher(language),
    stanceOf: createStanceFinder(language.cues),
  };
}

/** Says what a block claims of which models; spans are offsets in the block's own text. */
export function assessBlock(
  { models, readBlock, match, stanceOf }: Engine,
  block: Block,
  page?: PageContext,
): Assessment[] {
  const reading = readBlock(block, page);
  if (!reading) return [];
  const { normal, passage } = reading;
  const { triggers } = passage;
  const at = (span: Span): Span => ({ start: normal.startAt(span.start), end: normal.endAt(span.end) });
  const isClosed = ({ family, model }: Mention): boolean => models[model ?? family ?? '']?.class === 'closed';
  const assess = (mention: Mention, object: ClaimObject, phrase: Span): AssessedTarget => {
    // A name above the block has no place in it: its span is that of the phrase.
    const span = mention.above === undefined ? at(mention) : phrase;
    const model = mention.model === null ? null : (models[mention.model] ?? null);
    return {
      ...span,
      text: block.text.slice(span.start, span.end),
      ...(mention.above !== undefined && { above: mention.above }),
      model: mention.model,
      class: model?.class ?? null,
      verdict: verdictOfObject(object, model),
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
          targets: targets.map((target) => assess(target, claim.object, own)),
        },
      ];
    });
  });
}
