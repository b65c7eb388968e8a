import { antecedent } from './antecedent.ts';
import { listItems } from './list-items.ts';
import { mentionsOf, type IsClosed, type Sought } from './sought.ts';
import { has, type Chunk } from '../grammar/chunk.ts';
import type { RuleLink } from './apply-rules.ts';
import type { Mention } from '../names/mention.ts';
import type { Passage } from '../grammar/passage.ts';

/** What a pronoun or noun phrase asks for. */
function soughtBy(target: Chunk): Sought {
  const plural = has(target, 'plural');
  if (target.type === 'pronoun') {
    const of = has(target, 'former') ? 'first' : 'last';
    return { kind: 'pronoun', plural, ...((has(target, 'former') || has(target, 'latter')) && { of }) };
  }
  const examples = plural && has(target, 'demonstrative');
  // "Its open-source nature": of whatever it is.
  if (has(target, 'quality')) return { kind: 'pronoun', plural: false, owner: true };
  // "The open-source system" may take up anything that was named, even a NIL name or a tool.
  if (has(target, 'generic') || has(target, 'status')) return { kind: 'vague', plural };
  const fragment = has(target, 'bare') || (has(target, 'licence') && has(target, 'undetermined'));
  return fragment ? { kind: 'pronoun', plural: undefined } : { kind: 'model', plural, examples };
}

/** "Llama 3 Helmsman": another model, of which nothing is known; never the one whose name it bears. */
function bearer(name: Chunk, passage: Passage): Mention[] {
  const mentions = mentionsOf(name, passage);
  const [mention] = mentions;
  if (!mention || has(name, 'list')) return mentions;
  const end = Math.max(mention.end, name.end);
  return [{ ...mention, end, reach: end, family: null, model: null, maker: false, exact: false }];
}

/** The models that a link is about, in the order of the text, each span once. */
export function resolve(link: RuleLink, passage: Passage, sentence: number, isClosed: IsClosed): Mention[] {
  const chunks = passage.read(sentence)?.chunks ?? [];
  const named = (name: Chunk): Mention[] =>
    link.hit.rule.targets === 'bearer' ? bearer(name, passage) : mentionsOf(name, passage);
  const seek = (at: number): Mention[] => {
    const target = chunks[at];
    if (!target) return [];
    const sought = soughtBy(target);
    const found = antecedent(passage, sentence, at, sought, isClosed);
    return sought.kind === 'vague' ? found.filter((mention) => mention.family !== null) : found;
  };
  const targets = link.hit.rule.targets === 'antecedent' ? seek(link.open) : [];
  if (link.hit.rule.targets === 'below')
    targets.push(...listItems(passage, sentence, (name) => named(name).some(isClosed)).flatMap(named));
  targets.push(...link.names.flatMap(named));
  for (const index of link.captured) {
    const target = chunks[index];
    if (target) targets.push(...(target.type === 'name' ? named(target) : seek(index)));
  }
  return [...new Set(targets)].filter((mention) => mention.sure);
}
