import { background, type Part } from '@/src/ext/messages/to-background.ts';
import type { CardProps, Mount } from '@/src/page/ports.ts';
import type { badgeMount } from '@/src/ui/badge/badge.tsx';

/**
 * In the extension's own world, where no page sees it: the scripts that draw leave their results here. The build declares
 * variables of the scripts' own names there; these must be others.
 */
export interface WithParts {
  annotateBadge?: typeof badgeMount;
  annotateCard?: Promise<Mount<CardProps>>;
}

/** Has the script that draws badges brought into this page. @throws Error where it cannot be had */
export async function loadBadge(): Promise<typeof badgeMount> {
  const { annotateBadge } = await brought('badge');
  if (!annotateBadge) throw new Error('no script for badges');
  return annotateBadge;
}

/** Has the script that draws cards brought into this page. @throws Error where it cannot be had */
export async function loadCard(): Promise<Mount<CardProps>> {
  const { annotateCard } = await brought('card');
  if (!annotateCard) throw new Error('no script for cards');
  return annotateCard;
}

async function brought(part: Part): Promise<WithParts> {
  await background.bring(part);
  return globalThis as WithParts;
}
