import { has, type Chunk } from './chunk.ts';
import { encodeSentence, type Matcher, type RuleHit } from './matcher.ts';

/** A trigger of a sentence with the chunks that a rule says it is claimed of. */
export interface Link {
  /** Index of the `open` chunk. */
  open: number;
  rule: RuleHit['rule'];
  /** Indexes of captured chunks; empty where the rule asks for an antecedent. */
  captured: number[];
}

/** Runs the rules at every openness term of a sentence. A fallback rule counts only where no other has held. */
export function linkSentence(chunks: readonly Chunk[], match: Matcher): Link[] {
  const code = encodeSentence(chunks);
  const links: Link[] = [];
  chunks.forEach((target, open) => {
    if (target.type !== 'open' || has(target, 'derived')) return;
    let linked = false;
    const hits = match(code, open);
    for (const { rule, captured } of [
      ...hits.filter((h) => !h.rule.fallback),
      ...hits.filter((h) => h.rule.fallback),
    ]) {
      if (rule.fallback && linked) continue;
      links.push({ open, rule, captured });
      linked = true;
    }
  });
  return links;
}
