import { createLexicon } from './lexicon.ts';
import type { CompiledLanguage } from './language.ts';
import { linkSentence } from './link.ts';
import { createMatcher } from './matcher.ts';
import { createMentionFinder, type Mention } from './mentions.ts';
import { normaliseText } from './normalise.ts';
import { createPassage, type Passage } from './passage.ts';
import { resolve } from './resolve.ts';
import { segment } from './segment.ts';
import { createStanceFinder, exposureOf } from './stance.ts';
import { createTriggerFinder } from './triggers.ts';
import type { AssessedTarget, Assessment, Block, NameTable, PageContext, Stance } from './types.ts';
import { verdictOf } from './verdict.ts';

/** Reads a block and says what it claims of which models; spans lie in the block's own text. Pure; never throws. */
export type Analyzer = (block: Block, page?: PageContext) => Assessment[];

interface Found {
  trigger: number;
  stance: Stance;
  rule: string;
  tier: Assessment['tier'];
  targets: Mention[];
}

/** Builds the analyzer for a dataset and a language; slow things (patterns, indexes) are done here, once. */
export function createAnalyzer(names: NameTable, language: CompiledLanguage): Analyzer {
  const lexicon = createLexicon(
    language,
    Object.values(names.families).flatMap((family) => family.makers),
  );
  const findTriggers = createTriggerFinder(language);
  const findMentions = createMentionFinder(names, language, lexicon);
  const match = createMatcher(language.rules, language.macros);
  const stanceOf = createStanceFinder(language.cues);
  const contractions = new Set(language.morphology.contractions);

  /** Claims of one sentence, one for each trigger: the first rule that holds names it, the targets of all are joined. */
  function claimsOf(passage: Passage, sentence: number): Found[] {
    const reading = passage.read(sentence);
    const found = new Map<number, Found>();
    for (const link of reading ? linkSentence(reading.chunks, match) : []) {
      const open = reading?.chunks[link.open];
      const trigger = passage.triggers[open?.trigger ?? -1];
      const targets = resolve(link, passage, sentence);
      if (!reading || !open || !trigger || targets.length === 0) continue;
      const known = found.get(link.open);
      if (known) {
        for (const target of targets) if (!known.targets.includes(target)) known.targets.push(target);
        continue;
      }
      const stance = stanceOf(passage, sentence, trigger, exposureOf(reading.chunks, link.open), open.quoted);
      found.set(link.open, {
        trigger: open.trigger ?? -1,
        stance,
        rule: link.rule.id,
        tier: link.rule.tier,
        targets: [...targets],
      });
    }
    return [...found.values()];
  }

  function analyze(block: Block, page?: PageContext): Assessment[] {
    const normal = normaliseText(block.text);
    const triggers = findTriggers(normal.text);
    if (triggers.length === 0) return [];
    const context = [normal.text, block.heading, block.before, page?.title]
      .map((t) => normaliseText(t ?? '').text.toLowerCase())
      .join('\n');
    const mentions = findMentions(normal.text, context);
    if (mentions.length === 0) return [];
    const passage = createPassage(
      { text: normal.text, sentences: segment(normal.text), triggers, mentions },
      lexicon,
      contractions,
    );
    const at = (span: { start: number; end: number }): { start: number; end: number } => ({
      start: normal.startAt(span.start),
      end: normal.endAt(span.end),
    });
    const assess = (mention: Mention): AssessedTarget => {
      const span = at(mention);
      const model = mention.model === null ? null : (names.models[mention.model] ?? null);
      return {
        ...span,
        text: block.text.slice(span.start, span.end),
        model: mention.model,
        class: model?.class ?? null,
        verdict: verdictOf(model),
      };
    };
    return passage.sentences.flatMap((sentence, index) => {
      if (!triggers.some((t) => t.start >= sentence.start && t.end <= sentence.end)) return [];
      return claimsOf(passage, index).flatMap(({ trigger, targets, ...claim }) => {
        const span = triggers[trigger];
        if (!span) return [];
        const own = at(span);
        return [{ ...own, phrase: block.text.slice(own.start, own.end), ...claim, targets: targets.map(assess) }];
      });
    });
  }
  return (block, page) => {
    try {
      return analyze(block, page);
    } catch {
      return []; // A bug of ours must not cost a page anything: one block without claims.
    }
  };
}
