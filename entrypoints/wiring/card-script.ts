import { background } from '@/src/ext/messages/to-background.ts';
import type { CardProps, Mount } from '@/src/page/ports.ts';

/**
 * In the extension's own world, where no page sees it: the script that draws cards leaves its result here.
 * The build declares a variable of that script's own name there; this must be another.
 */
export interface WithCard {
  annotateCard?: Promise<Mount<CardProps>>;
}

/** Has the script that draws cards brought into this page. @throws Error where it cannot be had */
export async function loadCard(): Promise<Mount<CardProps>> {
  await background.bringCard();
  const { annotateCard } = globalThis as WithCard;
  if (!annotateCard) throw new Error('no script for cards');
  return annotateCard;
}
