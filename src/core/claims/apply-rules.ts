import { has, type Chunk } from '../grammar/chunk.ts';
import { objectOf } from './object-of.ts';
import type { ClaimObject } from '../../vocabulary/types.ts';
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
  /** What part of the model is meant, or the model. */
  object: ClaimObject;
}

/** The chunks of a sentence with those of its neighbours around them; the sentence starts at index `offset`. */
export interface Surroundings {
  chunks: readonly Chunk[];
  offset: number;
}

const isOfModel = ({ object }: RuleLink): boolean => object === 'model';

/** What a rule that holds says is open. */
function objectIn(chunks: readonly Chunk[], open: number, { captured, object }: RuleHit): ClaimObject {
  const at = (indexes: readonly number[]): Chunk[] => indexes.flatMap((index) => chunks[index] ?? []);
  const [term] = at([open]);
  return term ? objectOf(at(object), term, at(captured)) : 'model';
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
    if (hit && names.length > 0)
      links.push({ open, hit, captured: [], names, object: objectIn(wide.chunks, open + wide.offset, hit) });
  };
  const add = (hits: readonly RuleHit[], open: number): void => {
    const found = hits.map((hit): RuleLink => {
      return { open, hit, captured: hit.captured, names: [], object: objectIn(chunks, open, hit) };
    });
    // "The weights of X are open": a rule that knows what part is meant knows better than one that does not.
    const [whole, parts] = [found.filter(isOfModel), found.filter((link) => !isOfModel(link))];
    links.push(...parts, ...whole);
  };
  chunks.forEach((target, open) => {
    if (target.type !== 'open' || has(target, 'derived')) return;
    const hits = match.within(code, open);
    add(
      hits.filter((h) => !h.rule.fallback),
      open,
    );
    if (hits.some((h) => !h.rule.fallback && h.rule.targets !== 'below')) return;
    const before = links.length;
    across(open);
    if (links.length > before) return;
    add(
      hits.filter((h) => h.rule.fallback),
      open,
    );
  });
  return links;
}
