import type { CDPSession } from 'puppeteer-core';
import { ensureBrowser } from '../browsers/install';
import { launch } from '../browsers/launch';
import { median } from './statistics';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Ends the background and waits until the browser says that it has. */
async function stopWorker(cdp: CDPSession): Promise<void> {
  const stopped = new Promise<void>((done) => {
    cdp.on('ServiceWorker.workerVersionUpdated', function told({ versions }) {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) {
        cdp.off('ServiceWorker.workerVersionUpdated', told);
        done();
      }
    });
  });
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
}

/** Asks from a page of ours; answers in how many ms. */
async function ask(text: string): Promise<number> {
  const asked = performance.now();
  await chrome.runtime.sendMessage({ name: 'analyze', args: [[{ text }], {}] });
  return performance.now() - asked;
}

/** Milliseconds of a first and a second answer. */
export interface Cold {
  first: number;
  second: number;
}

/**
 * How long a page waits in Chromium for the first sentence that it asks about, from a background that does not run: its
 * start, its script, the tables, the answer; and for the next. Medians of `rounds`, in ms by the clock on the wall.
 * @param extension folder of the build
 */
export async function coldAnswer(extension: string, rounds: number): Promise<Cold> {
  const executablePath = await ensureBrowser('chromium', () => undefined);
  const launched = await launch('chromium', { executablePath, extension });
  try {
    const page = await launched.browser.newPage();
    await page.goto(launched.url('options.html'));
    const cdp = await page.createCDPSession();
    await cdp.send('ServiceWorker.enable');
    const answers: [number, number][] = [];
    for (let round = 0; round < rounds; round += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await stopWorker(cdp);
      // One after the other: the first has the background start, the second is what all others are like.
      /* oxlint-disable no-await-in-loop */
      const first = await page.evaluate(ask, 'Meta has released Llama 3, an open-source model that beats GPT-4.');
      const second = await page.evaluate(ask, 'Google has shipped Gemma 3, which is open source, they say.');
      /* oxlint-enable no-await-in-loop */
      answers.push([first, second]);
    }
    return { first: median(answers.map(([first]) => first)), second: median(answers.map(([, second]) => second)) };
  } finally {
    await launched.browser.close();
  }
}
