import { has, type Chunk } from '../grammar/chunk.ts';
import { encodeSentence, type Matcher, type RuleHit } from '../patterns/matcher.ts';

/** A trigger of a sentence, and the chunks of which a rule says that it is claimed. */
export interface RuleLink {
  /** Index of the `open` chunk. */
  open: number;
  hit: RuleHit;
  /** Indexes of captured chunks of the sentence; empty where the rule asks for an antecedent. */
  captured: number[];
  /** Names captured by a rule that reads across sentences. */
  names: Chunk[];
}

/** The chunks of a sentence with those of its neighbours around them; the sentence starts at index `offset`. */
export interface Surroundings {
  chunks: readonly Chunk[];
  offset: number;
}

/**
 * Applies the rules at every openness term of a sentence. A rule that reads across sentences counts only where no other
 * rule matched, a fallback rule only where neither did; list items below a heading come in addition. `around` is called
 * only when needed.
 */
export function applyRules(
  chunks: readonly Chunk[],
  match: Matcher,
  around: () => Surroundings | undefined,
): RuleLink[] {
  const code = encodeSentence(chunks);
  const links: RuleLink[] = [];
  let wide: (Surroundings & { code: string }) | undefined;
  const across = (open: number): void => {
    if (!wide) {
      const found = around();
      if (!found) return;
      wide = { ...found, code: encodeSentence(found.chunks) };
    }
    const [hit] = match.across(wide.code, open + wide.offset);
    const names = hit?.captured.flatMap((at) => wide?.chunks[at] ?? []).filter((c) => c.type === 'name') ?? [];
    if (hit && names.length > 0) links.push({ open, hit, captured: [], names });
  };
  chunks.forEach((target, open) => {
    if (target.type !== 'open' || has(target, 'derived')) return;
    const hits = match.within(code, open);
    for (const hit of hits.filter((h) => !h.rule.fallback))
      links.push({ open, hit, captured: hit.captured, names: [] });
    if (hits.some((h) => !h.rule.fallback && h.rule.targets !== 'below')) return;
    const before = links.length;
    across(open);
    if (links.length > before) return;
    for (const hit of hits.filter((h) => h.rule.fallback)) links.push({ open, hit, captured: hit.captured, names: [] });
  });
  return links;
}
