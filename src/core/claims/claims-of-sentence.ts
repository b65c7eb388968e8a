import { applyRules, type Surroundings } from './apply-rules.ts';
import type { Chunk } from '../grammar/chunk.ts';
import type { Matcher } from '../patterns/matcher.ts';
import type { Mention } from '../names/mention.ts';
import type { Passage } from '../grammar/passage.ts';
import { resolve } from './resolve.ts';
import { meets } from '../text/spans.ts';
import { exposureOf } from './exposure.ts';
import type { Judgement, StanceFinder } from './stance.ts';
import type { ClaimObject, Reading, Stance, Tier } from '../../vocabulary/types.ts';

/** What a sentence claims with one trigger of some models, in one stance. */
export interface FoundClaim {
  trigger: number;
  object: ClaimObject;
  stance: Stance;
  /** Id of the cue that decided the stance, where one did. */
  cue?: string;
  /** The first rule that held. */
  rule: string;
  /** The first of its patterns that matched. */
  pattern: string;
  reading: Reading;
  tier: Tier;
  targets: Mention[];
}

/** How many sentences on either side a claim may reach. */
const neighbours = 2;

/** A sentence's chunks between its neighbours', or undefined where no neighbour names a model. */
function surroundings(passage: Passage, sentence: number): Surroundings | undefined {
  const first = Math.max(0, sentence - neighbours);
  const span = passage.sentences.slice(first, sentence + neighbours + 1);
  // Most have no name in them, and need not be parsed.
  if (!span.some((one, at) => first + at !== sentence && meets(passage.mentions, one))) return undefined;
  const parts = span.map((_, at) => passage.read(first + at)?.chunks ?? []);
  const named = parts.some((part, at) => first + at !== sentence && part.some((c) => c.type === 'name'));
  if (!named) return undefined;
  return { chunks: parts.flat(), offset: parts.slice(0, sentence - first).flat().length };
}

const keyOf = (open: Chunk, { start, above = '' }: Mention): string => `${open.trigger} ${start} ${above}`;

/**
 * Claims of one sentence: links resolved to models, joined by trigger, stance and object. A model counts once for each
 * trigger.
 */
export function claimsOf(
  passage: Passage,
  sentence: number,
  match: Matcher,
  stanceOf: StanceFinder,
  isClosed: (mention: Mention) => boolean,
): FoundClaim[] {
  const reading = passage.read(sentence);
  const found = new Map<string, FoundClaim>();
  const taken = new Set<string>();
  for (const link of reading ? applyRules(reading.chunks, match, () => surroundings(passage, sentence)) : []) {
    const { rule, patterns } = link.hit;
    const open = reading?.chunks[link.open];
    const trigger = passage.triggers[open?.trigger ?? -1];
    if (!reading || !open || !trigger) continue;
    const targets = resolve(link, passage, sentence, isClosed).filter(
      (target) => !taken.has(keyOf(open, target)) && (rule.closed || !isClosed(target)),
    );
    if (targets.length === 0) continue;
    for (const target of targets) taken.add(keyOf(open, target));
    const exposure = rule.presupposes ? 'definite' : exposureOf(reading.chunks, link.open);
    const judgement: Judgement = rule.stance
      ? { stance: rule.stance }
      : stanceOf(passage, sentence, trigger, exposure, open.quoted);
    const { stance, cue } = judgement;
    const key = `${open.trigger} ${stance} ${link.object}`;
    const known = found.get(key);
    if (known) known.targets.push(...targets);
    else
      found.set(key, {
        trigger: open.trigger ?? -1,
        object: link.object,
        stance,
        ...(cue !== undefined && { cue }),
        rule: rule.id,
        pattern: patterns[0]?.id ?? '',
        reading: rule.reading,
        tier: rule.tier,
        targets,
      });
  }
  return [...found.values()];
}
