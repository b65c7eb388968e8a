import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, expectMarks, Rig, until } from './harness';

const html = `<!doctype html><html lang="en"><title>AI models</title><p>Llama 3.1 is open source.</p><p>Mistral 7B is open source.</p>`;

describe.each(browserNames)('the options in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'actually-open-options-'));
  let rig: Rig;
  let options: Page;
  const text = () => options.$eval('main', (main) => main.innerText);
  const says = (part: string) => until(text, (said) => said.includes(part));
  const goTo = (hash: string) => options.evaluate((next) => (location.hash = next), hash);
  const saved = () => options.waitForFunction(() => document.querySelector('.status')?.textContent === 'Saved');
  beforeAll(async () => {
    rig = await Rig.open(name);
    options = await rig.extensionPage('options.html', '#site');
  });
  afterAll(async () => {
    await rig.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lead from the search to a model, its licence and back, by keyboard', async () => {
    await options.focus('nav a[href="#/models"]');
    await options.keyboard.press('Enter');
    await options.waitForSelector('#query');
    const heading = () =>
      options.evaluate(() => [document.activeElement?.tagName, document.activeElement?.textContent]);
    expect(await heading()).toEqual(['H1', 'Models in the dataset']);
    await options.focus('#query');
    await options.keyboard.type('llama 3.1');
    await until(
      () => options.$eval('.models a', (link) => link.textContent),
      (first) => first === 'Llama 3.1',
    );
    await options.focus('.models a');
    await options.keyboard.press('Enter');
    await says('Llama 3.1 is open-weight, not open source');
    expect(await heading()).toEqual(['H1', 'Llama 3.1']);
    const said = await text();
    for (const part of ['What was released', 'European Open Source AI Index', 'Sources', 'developer’s own', 'Changes'])
      expect(said).toContain(part);
    await options.focus('dd a[href^="#/licence/"]');
    await options.keyboard.press('Enter');
    await says('Models under this licence');
    expect(await text()).toContain('Services with more than 700 million monthly users need separate permission.');
    await options.focus('.models a[href="#/model/llama-3.1"]');
    await options.evaluate(() => history.back());
    await says('What was released');
  });

  it('answer a search over all models within a frame', async () => {
    await goTo('#/models');
    await options.waitForSelector('#query');
    const times = await options.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('#query');
      if (!field) throw new Error('no field');
      const queries = [
        '',
        'l',
        'll',
        'llama',
        'apache',
        'apache m',
        '',
        'mistral',
        'deepseek',
        'q',
        'qwen 2',
        'none',
        '',
      ];
      const best = queries.map(() => Infinity);
      let middle = Infinity;
      // Of several rounds the best counts, and a busy machine gets more: what else it does is no work of the search.
      for (let round = 0; round < 3 || (middle > 16 && round < 20); round++) {
        for (const [index, query] of queries.entries()) {
          await new Promise((done) => requestAnimationFrame(done));
          const start = performance.now();
          field.value = query;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          // Preact draws in the microtasks that follow; asking for a height makes the browser lay it out.
          await Promise.resolve();
          await Promise.resolve();
          document.body.getBoundingClientRect();
          best[index] = Math.min(best[index] ?? Infinity, performance.now() - start);
        }
        middle = best.toSorted((a, b) => a - b)[Math.floor(best.length / 2)] ?? Infinity;
      }
      return { middle, most: Math.max(...best), left: document.querySelectorAll('.models li').length };
    });
    console.log(`${name}: a search takes ${times.middle.toFixed(1)} ms, at most ${times.most.toFixed(1)}`);
    expect(times.left).toBe(15);
    expect(times.middle).toBeLessThanOrEqual(16);
  });

  it('show the charts with their numbers as a table', async () => {
    await goTo('#/chart');
    await options.waitForSelector('.bars');
    const charts = await options.$$eval('.bars svg', (all) => all.length);
    // As many as there are components that are known well enough: facts that are added change it.
    expect(charts).toBeGreaterThanOrEqual(5);
    await options.click('details summary');
    const numbers = await options.$$eval('table td', (cells) =>
      cells.map((cell) => Number(cell.textContent.replaceAll(',', ''))),
    );
    expect(numbers.every((one) => Number.isInteger(one))).toBe(true);
    expect(await options.$$eval('table tbody', (bodies) => bodies.length)).toBe(7);
  });

  it('say which data lie in them, by the hash that the compile step prints', async () => {
    await goTo('#/data');
    const hash = createHash('sha256').update(readFileSync('data/dist/evidence.json')).digest('hex');
    await says(hash);
    expect(await text()).toMatch(/Version of \d+ \w+ 20\d\d \(.+\)/);
  });

  it('take a pasted list, with a look before and the lines that are no sites', async () => {
    await goTo('#/');
    await options.waitForSelector('#site');
    await options.click('.paste summary');
    await options.focus('#paste');
    await options.keyboard.type('https://www.one.example/page, two.example\nno!site\ntwo.example');
    await says('2 sites are new.');
    expect(await text()).toContain('1 is already on the list or entered twice.');
    expect(await text()).toContain('Line 2: “no!site” is not a valid site and is skipped.');
    await options.click('.paste button');
    await saved();
    expect(await options.$$eval('.sites li bdi', (items) => items.map((item) => item.textContent))).toEqual([
      'one.example',
      'two.example',
    ]);
  });

  it('mark only restricted licences where that is chosen', async () => {
    const { page } = await rig.visit({ html });
    const count = (many: number) => expectMarks(page, many);
    await count(2);
    await options.bringToFront();
    await options.click('input[name="restrictedOnly"]');
    await saved();
    await page.bringToFront();
    expect((await count(1))[0]?.label).toContain('Llama 3.1');
    await page.close();
  });

  it('load a file only after a look, and nothing from garbage', async () => {
    const load = async (content: string) => {
      const path = join(folder, 'settings.json');
      writeFileSync(path, content);
      const field = (await options.waitForSelector('#backup')) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(path);
    };
    const stored = () => options.$eval('input[name="level"]:checked', (input) => input.value);
    await options.bringToFront();
    await load('<html>');
    await says('this is not a settings file');
    await load('{"format":"actually-open-settings","version":1,"settings":{"level":"loud"}}');
    await says('“level” has an invalid value');
    expect(await stored()).toBe('proven');
    await load('{"format":"actually-open-settings","version":1,"settings":{"level":"also-open","except":[]}}');
    await says('Clear mismatches only → Also less certain matches');
    expect(await text()).toContain('2 sites → 0 sites');
    expect(await stored()).toBe('proven');
    await options.click('.preview button');
    await says('Settings imported.');
    await until(stored, (level) => level === 'also-unclear');
  });

  it('leave no error behind, and ask no network for anything', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});
