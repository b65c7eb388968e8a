import { background, type Part } from '@/src/ext/messages/to-background.ts';
import type { CardProps, Mount } from '@/src/page/ports.ts';
import type { badgeMount } from '@/src/ui/badge/badge.tsx';
import type { shellMount } from '@/src/ui/card/shell.tsx';
import type { previewMount } from '@/src/ui/preview/preview.tsx';

/**
 * In the extension's own world, where no page sees it: the scripts of parts leave their results here. The build
 * declares variables of the scripts' own names there; these must be others.
 */
export interface WithParts {
  annotateBadge?: typeof badgeMount;
  annotatePreview?: typeof previewMount;
  /** Comes with the badges, so that a card is there at once, however long its own code takes. */
  annotateShell?: typeof shellMount;
  annotateCard?: Promise<Mount<CardProps>>;
}

/** Loads the script that draws badges into this page. @throws Error if it cannot be loaded */
export async function loadBadge(): Promise<typeof badgeMount> {
  const { annotateBadge } = await load('badge');
  if (!annotateBadge) throw new Error('no script for badges');
  return annotateBadge;
}

/** Loads the same script for the previews that it draws as well. @throws Error if it cannot be loaded */
export async function loadPreview(): Promise<typeof previewMount> {
  const { annotatePreview } = await load('badge');
  if (!annotatePreview) throw new Error('no script for previews');
  return annotatePreview;
}

/** What draws the shells of cards, if the script of the badges is here. */
export const shellHere = (): WithParts['annotateShell'] => (globalThis as WithParts).annotateShell;

/** Loads the script that draws cards into this page. @throws Error if it cannot be loaded */
export async function loadCard(): Promise<Mount<CardProps>> {
  const { annotateCard } = await load('card');
  if (!annotateCard) throw new Error('no script for cards');
  return annotateCard;
}

async function load(part: Part): Promise<WithParts> {
  await background.loadPart(part);
  return globalThis as WithParts;
}
