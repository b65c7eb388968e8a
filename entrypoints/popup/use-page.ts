import { useEffect, useState } from 'preact/hooks';
import { watchTallies } from '@/src/ext/messages/to-background.ts';
import { warnIfSlow } from '@/src/ext/messages/patience.ts';
import type { PopupPage } from '@/src/ui/popup/popup.tsx';
import { readPage, type EarlyPage } from './page-state.ts';

/** A page that was just made to start has this many milliseconds to tell what it holds before it counts as clean. */
const patience = 1_500;

/** A reason to ask the page anew. `starting`: nobody there answers yet, the first tally ends the waiting. */
export interface Turn {
  starting: boolean;
}

interface Asked {
  tab: number;
  /** Whether pages of its kind are checked at all. */
  supported: boolean;
  /** Whether its frames are read, too. */
  frames: boolean;
  turn: Turn;
  /** What the page said before the popup was drawn: it is shown at once. */
  early: EarlyPage;
}

const silent: PopupPage = { state: 'silent' };

/** What the page of a tab says of itself, kept up to date. */
export function usePage({ tab, supported, frames, turn, early }: Asked): PopupPage {
  // Early, the page alone was asked, without its frames.
  const [known] = useState(() => (supported && !frames ? early.now() : null));
  const [read, setRead] = useState(known && { turn, page: known });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (page: PopupPage) => !signal.aborted && setRead({ turn, page });
    // What it has told before stands, however long it takes to tell more.
    const waiting = () => !signal.aborted && setRead((now) => (now?.turn === turn ? now : { turn, page: silent }));
    const ask = async () =>
      show(supported ? await warnIfSlow(readPage(tab, frames), waiting) : { state: 'unsupported' });
    watchTallies((from) => from === tab && void ask(), signal);
    const timer = turn.starting ? setTimeout(() => void ask(), patience) : undefined;
    const isTold = read?.turn === turn && early.now() === read.page;
    if (!turn.starting && !isTold) void ask();
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
