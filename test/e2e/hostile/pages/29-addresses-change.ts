import { expect } from 'vitest';
import { clickInside, textsInside, unchanged, until } from '../../harness';
import { claim, modelsOn, page, type Hostile } from '../hostile';

const cards = '[role="dialog"]';

export default {
  html: page(`<p>${claim}</p><p><a id="top" href="#top">top</a></p>`),
  badges: ['Llama 3.1'],
  restless: true,
  async check({ page: at }) {
    const open = async () => {
      await clickInside(at, 'button[aria-haspopup="dialog"]');
      await until(async () => (await textsInside(at, cards)).length === 1);
    };
    await open();
    // A place in the page is no other page: the card stays.
    await at.evaluate(() => (location.hash = '#top'));
    expect(await unchanged(() => textsInside(at, cards))).toHaveLength(1);
    // Browsers slow down or refuse what comes too fast: that is none of our business.
    await at.evaluate(() => {
      for (let index = 0; index < 90; index += 1) history.pushState({}, '', `/page-${index}`);
    });
    await until(async () => (await textsInside(at, cards)).length === 0);
    await open();
    await at.evaluate(() => {
      const { navigation } = window as unknown as {
        navigation?: EventTarget & { navigate(url: string): unknown };
      };
      navigation?.addEventListener('navigate', (event) => (event as unknown as { intercept(): void }).intercept());
      if (navigation) navigation.navigate('/elsewhere');
      else history.pushState({}, '', '/elsewhere');
    });
    await until(async () => (await textsInside(at, cards)).length === 0);
    expect(await modelsOn(at)).toEqual(['Llama 3.1']);
  },
} satisfies Hostile;
