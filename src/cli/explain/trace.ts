import { assessBlock, type Engine } from '../../core/assess-block.ts';
import type { Chunk } from '../../core/grammar/chunk.ts';
import type { Passage } from '../../core/grammar/passage.ts';
import type { Mention } from '../../core/names/mention.ts';
import { meets } from '../../core/text/spans.ts';
import { partWords } from '../scan/report.ts';
import type { AssessedTarget, Assessment, Block, Span } from '../../vocabulary/types.ts';

/** "open[bare plain]": a chunk as patterns name it, with its words. */
function chunkWords(text: string, { type, values, start, end }: Chunk): string {
  const features = Object.values(values).join(' ');
  const words = text.slice(start, end).replaceAll(/\s+/g, ' ');
  return `${type}${features && `[${features}]`}${words && ` “${words}”`}`;
}

const mentionWords = (text: string, { start, end, model, family, sure, maker }: Mention): string =>
  [
    `“${text.slice(start, end)}”`,
    model ?? family ?? 'not in the dataset',
    ...(sure ? [] : ['needs a second signal']),
    ...(maker ? ['also a maker'] : []),
  ].join(', ');

const targetWords = ({ text, above, model, class: openness, verdict }: AssessedTarget): string =>
  `${above === undefined ? text : `“${above}” (named above)`}: ${model ?? 'not in the dataset'}, ${openness ?? 'no class'}, ${verdict}`;

const claimLines = (claim: Assessment): string[] => [
  `    “${claim.phrase}” ${claim.stance}${claim.cue === undefined ? '' : ` (cue ${claim.cue})`}, by rule ${claim.rule}, pattern ${claim.pattern} (${claim.tier}, ${claim.reading})`,
  ...claim.targets.map((target) => `      of ${partWords(claim.object)}${targetWords(target)}`),
];

function sentenceLines(passage: Passage, at: number, claims: readonly Assessment[]): string[] {
  const { text, sentences, triggers, mentions } = passage;
  const sentence = sentences[at];
  if (!sentence) return [];
  const inside = <One extends Span>(list: readonly One[]): One[] => list.filter((one) => meets([one], sentence));
  const words = text.slice(sentence.start, sentence.end);
  const list = (name: string, items: string[]): string[] =>
    items.length === 0 ? [`  ${name}: none`] : [`  ${name}:`, ...items.map((item) => `    ${item}`)];
  return [
    `Sentence ${at + 1}: ${words}`,
    ...list(
      'terms',
      inside(triggers).map(({ start, end }) => `“${text.slice(start, end)}”`),
    ),
    ...list(
      'names',
      inside(mentions).map((mention) => mentionWords(text, mention)),
    ),
    ...list(
      'chunks',
      (passage.read(at)?.chunks ?? []).map((chunk) => chunkWords(text, chunk)),
    ),
    ...(claims.length === 0 ? ['  claims: none'] : ['  claims:', ...claims.flatMap(claimLines)]),
  ];
}

/**
 * What the engine saw in a block, sentence by sentence: terms, names, chunks with features, and each claim with its
 * stance and cue, rule and pattern, targets and verdicts. @returns lines for people
 */
export function traceBlock(engine: Engine, block: Block): string[] {
  const reading = engine.readBlock(block);
  if (!reading) return ['No openness term, or no name that it could be said of: nothing else is read.'];
  const { normal, passage } = reading;
  const claims = assessBlock(engine, block);
  return passage.sentences.flatMap((sentence, at) => {
    const own = { start: normal.startAt(sentence.start), end: normal.endAt(sentence.end) };
    return sentenceLines(
      passage,
      at,
      claims.filter((claim) => meets([claim], own)),
    );
  });
}
