import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { ClaimPlace, ClaimStep, PageReport } from '@/src/vocabulary/types.ts';
import { clientOf, isExtensionPage, serve, type Client, type Handlers, type Signatures } from './channel.ts';

/** What the background and the popup ask of a page, which owns what stands on it. */
export interface PageCalls {
  /** Take everything away and end: the site was switched off. */
  stop(): void;
  /** Settings or dismissals have changed: ask for them anew. */
  renew(): void;
  /** The page's account of itself. */
  report(): PageReport;
  /** Bring the claim into view and open its card; false where it is gone. */
  jump(claim: string): boolean;
  /** Bring the claim after (1) or before (-1) the current one into view; null where there is none. */
  step(direction: 1 | -1): ClaimStep | null;
  /** Bring the claim at a place, from 1, into view, with its card where that is wanted; null where there is none. */
  goTo(place: number, card: boolean): ClaimStep | null;
  /** Where a person stands among the claims of this frame. */
  where(): ClaimPlace;
  /** Close the card; false where none was open. */
  closeCard(): boolean;
  /** Open the card of the current claim, or of the first in view; false where there is none. */
  openCard(): boolean;
}

const signatures: Signatures<PageCalls> = {
  stop: v.tuple([]),
  renew: v.tuple([]),
  report: v.tuple([]),
  jump: v.tuple([v.pipe(v.string(), v.maxLength(200))]),
  step: v.tuple([v.picklist([1, -1])]),
  goTo: v.tuple([v.pipe(v.number(), v.integer(), v.minValue(1)), v.boolean()]),
  where: v.tuple([]),
  closeCard: v.tuple([]),
  openCard: v.tuple([]),
};

/** A frame of tab `tab`, by default the top one. A call rejects where none of our scripts listens there. */
export const pageOf = (tab: number, frameId = 0): Client<PageCalls> =>
  clientOf<PageCalls>((call) => browser.tabs.sendMessage(tab, call, { frameId }));

/** Tells all pages, with their frames, that settings or dismissals have changed. Most hold no script of ours: no error. */
export async function renewPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const call: { name: keyof PageCalls; args: [] } = { name: 'renew', args: [] };
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, call)])));
}

/** Answers the background and our own views until `signal` aborts. */
export function servePage(handlers: Handlers<PageCalls>, signal?: AbortSignal): void {
  serve<PageCalls>(signatures, handlers, isExtensionPage, signal);
}
