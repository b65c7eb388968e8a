import type { ClaimObject, OpennessClass } from '@/src/vocabulary/types.ts';
import { keyFor, type Translate } from './text.ts';

/** Which accent of the theme a class has. */
export type Tone = 'open' | 'permissive' | 'restricted' | 'closed' | 'none';

const tones: Record<OpennessClass, Tone> = {
  'open-source': 'open',
  'open-source-candidate': 'none',
  'open-weight-plus': 'permissive',
  'open-weight-permissive': 'permissive',
  'open-weight-near-permissive': 'permissive',
  'open-weight-restricted': 'restricted',
  'open-weight-noncommercial': 'restricted',
  'open-weight-unknown-licence': 'none',
  depends: 'permissive',
  closed: 'closed',
};

export const toneOf = (openness: OpennessClass | null): Tone => (openness === null ? 'none' : tones[openness]);

/** The ring where a model's own is not known: only what the class itself says, the rest unknown. */
const impliedRings: Record<OpennessClass, string> = {
  'open-source': 'oooo',
  'open-source-candidate': 'oooo',
  'open-weight-plus': 'opoo',
  'open-weight-permissive': 'ouuo',
  'open-weight-near-permissive': 'ouup',
  'open-weight-restricted': 'puup',
  'open-weight-noncommercial': 'puup',
  'open-weight-unknown-licence': 'uuuu',
  depends: 'uuuu',
  closed: 'cuuc',
};

export const impliedRing = (openness: OpennessClass): string => impliedRings[openness];

/**
 * Names of the messages that badges, previews and the shells of cards are made of, and of the one that names their
 * language.
 */
export const badgeMessages = /^(?:locale$|badge_|object_|preview_|verdict_|card_close$|card_loading$)/;

/** Parts of a model of which a badge says more than the model's class does. */
const badgeParts: Partial<Record<ClaimObject, 'licence' | 'code' | 'data'>> = {
  licence: 'licence',
  code: 'code',
  'training-code': 'code',
  'inference-code': 'code',
  data: 'data',
};

/** Whether a claim about a part of a model is answered by what the model is: nothing of a closed one was released. */
const isAnsweredByClass = (openness: OpennessClass, object: ClaimObject): object is 'model' | 'weights' | 'licence' =>
  object === 'model' || (openness === 'closed' && (object === 'weights' || object === 'licence'));

/**
 * The words of a badge in two parts: "actually open-weight" and, where there is more to say, "restricted licence".
 * `object`: what the claim says is open; what it says is refuted.
 */
export function badgeWords(
  t: Translate,
  openness: OpennessClass,
  object: ClaimObject = 'model',
): { main: string; more: string } {
  const part = badgeParts[object];
  if (part && !isAnsweredByClass(openness, object)) return { main: t(`badge_object_${part}`), more: '' };
  return { main: t(keyFor('badge', openness)), more: t(keyFor('badge_more', openness)) };
}

/** The badge's words as one phrase: "actually open-weight, restricted licence". */
export function badgePhrase(t: Translate, openness: OpennessClass, object?: ClaimObject): string {
  const { main, more } = badgeWords(t, openness, object);
  return more ? t('badge_phrase', main, more) : main;
}

/** The answer to a claim in one line, about what it says is open: "The licence of Llama 4 is not open source". */
export function verdictWords(t: Translate, openness: OpennessClass, name: string, object: ClaimObject): string {
  return isAnsweredByClass(openness, object) ? t(keyFor('verdict', openness), name) : t(keyFor('object', object), name);
}

/** What the model itself is, where the answer is about a part of it; else nothing. */
export const modelWords = (t: Translate, openness: OpennessClass, name: string, object: ClaimObject): string[] =>
  isAnsweredByClass(openness, object) ? [] : [t(keyFor('verdict', openness), name)];

/** The class for lists: "open-weight, restricted licence". */
export const className = (t: Translate, openness: OpennessClass): string => t(keyFor('class', openness));
