import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, Rig, until, type Visit } from './harness';

const models = ['Llama 3.1', 'DeepSeek-R1', 'Gemma 3', 'Mistral 7B', 'Falcon 180B'];
const claims = Array.from(
  { length: 200 },
  (_, at) => `<p>Paragraph ${at} says of AI models that ${models[at % models.length]} is open source.</p>`,
);
const page = (body: string) => `<!doctype html><html lang="en"><title>AI models</title><body>${body}</body></html>`;

/** Opened so often at least and at most; the best counts, as a busy machine only ever adds. */
const runs = { least: 5, most: 25 };

/**
 * 150 ms on a machine with nothing else to do; where an empty popup already takes long, the ratio alone says something.
 */
const allowed = (bare: number) => Math.min(3 * bare, Math.max(150, 2 * bare));

describe.each(browserNames)('the popup in %s', (name) => {
  let rig: Rig;
  let full: Visit;
  let empty: Visit;
  beforeAll(async () => {
    rig = await Rig.open(name);
    empty = await rig.visit({ url: 'https://empty.example/', html: page('<p>A cake recipe.</p>') });
    full = await rig.visit({ url: 'https://full.example/', html: page(claims.join('')) });
  });
  afterAll(() => rig.close());

  /** Milliseconds from the start of the popup's document until it shows what it knows of the page. */
  async function open(visit: Visit, said: string): Promise<number> {
    const popup = await rig.popup(visit);
    const shown = await until(() =>
      popup.evaluate((words) => {
        const [mark] = performance.getEntriesByName('shown');
        return document.body.innerText.includes(words) && mark ? mark.startTime : 0;
      }, said),
    );
    await popup.close();
    return shown;
  }

  it('opens over 200 claims in 150 ms, and in at most three times what an empty one takes', async () => {
    await open(full, '200 claims');
    let [bare, loaded] = [Infinity, Infinity];
    for (let run = 0; run < runs.least || (loaded > allowed(bare) && run < runs.most); run++) {
      bare = Math.min(bare, await open(empty, 'No AI model is called'));
      loaded = Math.min(loaded, await open(full, '200 claims'));
    }
    console.info(`${name}: popup over 200 claims ${loaded.toFixed(0)} ms, over none ${bare.toFixed(0)} ms`);
    expect(loaded).toBeLessThanOrEqual(allowed(bare));
  }, 120_000);
});
