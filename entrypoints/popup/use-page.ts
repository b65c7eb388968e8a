import { useEffect, useState } from 'preact/hooks';
import { watchTallies } from '@/src/ext/messages/to-background.ts';
import { warnIfSlow } from '@/src/ext/messages/patience.ts';
import type { PopupPage } from '@/src/ui/popup/popup.tsx';
import { readPage, type EarlyPage } from './page-state.ts';

/** After so many milliseconds without a tally, a page that was just started counts as clean. */
const patience = 1_500;

/** A reason to ask the page again. `starting`: nobody answers there yet; the first tally ends the waiting. */
export interface Turn {
  starting: boolean;
}

interface Asked {
  tab: number;
  /** Whether pages of its kind are checked at all. */
  supported: boolean;
  /** Whether its frames are read too. */
  frames: boolean;
  turn: Turn;
  /** Changes when the page has loaded again: it is asked again, and what is known of it stays until it answers. */
  loads: number;
  /** What the page reported before the popup was drawn: it is shown at once. */
  early: EarlyPage;
}

const silent: PopupPage = { state: 'silent' };

/** The report of a tab's page, kept up to date. */
export function usePage({ tab, supported, frames, turn, loads, early }: Asked): PopupPage {
  // Only the page was asked early, without its frames.
  const [known] = useState(() => (supported && !frames ? early.now() : null));
  const [read, setRead] = useState(known && { turn, page: known });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (page: PopupPage) => !signal.aborted && setRead({ turn, page });
    // An earlier report stays, however long the next one takes.
    const showSilent = () => !signal.aborted && setRead((now) => (now?.turn === turn ? now : { turn, page: silent }));
    const ask = async () =>
      show(supported ? await warnIfSlow(readPage(tab, frames), showSilent) : { state: 'unsupported' });
    watchTallies((from) => from === tab && void ask(), signal);
    const timer = turn.starting ? setTimeout(() => void ask(), patience) : undefined;
    const isShown = read?.turn === turn && early.now() === read.page;
    if (!turn.starting && !isShown) void ask();
    signal.addEventListener('abort', () => clearTimeout(timer));
    return () => controller.abort();
  }, [frames, supported, turn, loads, tab]);
  const current = read?.turn === turn;
  useEffect(() => {
    // For people who profile the popup, and for the test that does.
    if (current) performance.mark('shown');
  }, [current]);
  return current ? read.page : { state: 'loading' };
}
