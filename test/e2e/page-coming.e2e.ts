import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMessenger, type Messenger } from '@/src/cli/start/report';
import { browserNames, inClosedShadow, prefer, Rig, until } from './harness';

/** More passages than are read at once, over some hundred windows. */
const count = 900;
const html = `<!doctype html><html lang="en"><title>AI models</title><style>p { height: 20vh }</style>
${Array.from({ length: count }, (_, at) => `<p id="claim-${at}">Llama 3.1 is open source, part ${at}.</p>`).join('')}</html>`;

describe.each(browserNames)('very many claims, in %s', (name) => {
  let rig: Rig;
  let page: Page;
  let messenger: Messenger;
  beforeAll(async () => {
    rig = await Rig.open(name);
    await prefer(rig, { density: 'every' });
    messenger = await openMessenger(rig.launched);
    ({ page } = await rig.visit({ url: 'https://many.example/', html }));
  });
  afterAll(() => rig.close());
  const report = () => messenger.ask(page, 'report') as Promise<{ claims: unknown[]; goesOn?: true }>;
  const badgeAt = (at: number) =>
    until(() =>
      inClosedShadow(page, (roots, id) => roots.some(({ host }) => host.parentElement?.id === id), `claim-${at}`),
    );

  it('are read from the top as far as is plenty, and the report says so', async () => {
    await badgeAt(0);
    const { claims, goesOn } = await until(report, (now) => now.claims.length >= 200);
    expect(claims.length).toBeLessThan(count / 4 + 50);
    expect(goesOn).toBe(true);
  });

  it.each([850, 600])('are read where people come: claim %i', async (at) => {
    const before = (await report()).claims.length;
    await page.evaluate((id) => document.querySelector(`#${id}`)?.scrollIntoView(), `claim-${at}`);
    await badgeAt(at);
    const { claims, goesOn } = await report();
    expect(claims.length).toBeGreaterThan(before);
    expect(claims.length).toBeLessThan(count);
    expect(goesOn).toBe(true);
  });
});
