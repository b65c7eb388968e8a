import type { OpennessClass } from '@/src/vocabulary/types.ts';
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

/** Names of the messages that badges are made of, and of the one that names their language. */
export const badgeMessages = /^(?:locale$|badge_)/;

/** The words of a badge in two parts: "actually open-weight" and, where there is more to say, "restricted licence". */
export function badgeWords(t: Translate, openness: OpennessClass): { main: string; more: string } {
  return { main: t(keyFor('badge', openness)), more: t(keyFor('badge_more', openness)) };
}

/** The badge's words as one phrase: "actually open-weight, restricted licence". */
export function badgePhrase(t: Translate, openness: OpennessClass): string {
  const { main, more } = badgeWords(t, openness);
  return more ? t('badge_phrase', main, more) : main;
}

/** The class for lists: "open-weight, restricted licence". */
export const className = (t: Translate, openness: OpennessClass): string => t(keyFor('class', openness));
