import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { ClaimPlace, ClaimStep, PageReport } from '@/src/vocabulary/types.ts';
import { clientOf, isExtensionPage, serve, type Client, type Handlers, type Signatures } from './channel.ts';

/** What the background and the popup ask of a page, which owns its claims. */
export interface PageCalls {
  /** Take everything away and end: the site was switched off. */
  stop(): void;
  /** Settings or dismissals have changed: ask for them again. */
  renew(): void;
  /** The report of the page. */
  report(): PageReport;
  /** Scroll the claim into view and open its card; false if it is gone. */
  jump(claim: string): boolean;
  /** Scroll the claim after (1) or before (-1) the current one into view; null if there is none. */
  step(direction: 1 | -1): ClaimStep | null;
  /** Scroll the claim at a place, from 1, into view, with its card if that is wanted; null if there is none. */
  goTo(place: number, card: boolean): ClaimStep | null;
  /** The current place among the claims of this frame. */
  where(): ClaimPlace;
  /** Close the card; false if none was open. */
  closeCard(): boolean;
  /** Open the card of the current claim, or of the first in view; false if there is none. */
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

/** A frame of tab `tab`, by default the top one. A call rejects if none of our scripts listens there. */
export const pageOf = (tab: number, frameId = 0): Client<PageCalls> =>
  clientOf<PageCalls>((call) => browser.tabs.sendMessage(tab, call, { frameId }));

/**
 * Informs all pages and frames that settings or dismissals have changed. It is no error that most run no script of
 * ours.
 */
export async function renewPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const call: { name: keyof PageCalls; args: [] } = { name: 'renew', args: [] };
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, call)])));
}

/** Answers the background and our own views until `signal` aborts. */
export function servePage(handlers: Handlers<PageCalls>, signal?: AbortSignal): void {
  serve<PageCalls>(signatures, handlers, isExtensionPage, signal);
}
