import { useEffect, useState } from 'preact/hooks';
import { watchTallies } from '@/src/ext/messages/to-background.ts';
import type { PopupPage } from '@/src/ui/popup/popup.tsx';
import { readPage } from './page-state.ts';

/** A page that was just made to start has this many milliseconds to tell what it holds before it counts as clean. */
const patience = 1_500;

/** A reason to ask the page anew. `starting`: nobody there answers yet, the first tally ends the waiting. */
export interface Turn {
  starting: boolean;
}

/**
 * What the page of a tab says of itself, kept up to date.
 * @param supported whether pages of its kind are checked at all
 * @param frames whether those are read, too
 */
export function usePage(tab: number, supported: boolean, frames: boolean, turn: Turn): PopupPage {
  const [read, setRead] = useState<{ turn: Turn; page: PopupPage }>();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      const page = supported ? await readPage(tab, frames) : ({ state: 'unsupported' } as const);
      if (!signal.aborted) setRead({ turn, page });
    };
    watchTallies((from) => from === tab && void ask(), signal);
    const timer = turn.starting ? setTimeout(() => void ask(), patience) : undefined;
    if (!turn.starting) void ask();
    signal.addEventListener('abort', () => clearTimeout(timer));
    return () => controller.abort();
  }, [frames, supported, turn, tab]);
  const current = read?.turn === turn;
  useEffect(() => {
    // For people who look for what takes time, and for the test that does.
    if (current) performance.mark('shown');
  }, [current]);
  return current ? read.page : { state: 'loading' };
}
