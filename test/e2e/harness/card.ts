import type { Page } from 'puppeteer-core';
import { textsInside } from './closed';
import { until } from './until';

/** Selector of an open card, in our shadow roots. */
export const card = '[role="dialog"]';

/** The words of the cards that are open; one at most, if all is well. */
export const cardsOf = (page: Page): Promise<string[]> => textsInside(page, card);

/** Waits until a card is open and has its facts. */
export const cardOpened = (page: Page): Promise<string[]> =>
  until(
    () => cardsOf(page),
    ([text]) => text !== undefined && !text.includes('Loading the evidence'),
  );

/** Waits until no card is open. */
export const cardClosed = (page: Page): Promise<string[]> =>
  until(
    () => cardsOf(page),
    (texts) => texts.length === 0,
  );
