import type { Translate } from '../text.ts';

/**
 * The kinds of reading that rules stand for, by how their ids begin; the first that fits. A rule of another name says
 * it of the model in its sentence, as most do: a new rule needs no entry here.
 */
const kinds = [
  ['refers', /^(?:across|anaphoric|generic-anaphora|ellipsis|property)/],
  ['among', /^(?:list|membership|landscape|with-other|range|on-the-open-side|versus|first-time)/],
  ['explains', /^(?:appositive|bracketed|heading|label|tag|title-topic|trailing)/],
  ['direct', /^(?:attributive|premodifier|fragment)/],
] as const;

/** Why the words count as a claim, in a sentence for readers. The id of the rule is for those who report a mistake. */
export function ruleWords(t: Translate, rule: string): string {
  const [kind] = kinds.find(([, pattern]) => pattern.test(rule)) ?? ['says' as const];
  return t(`rule_${kind}`);
}
