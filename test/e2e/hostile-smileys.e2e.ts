import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, expectMarks, marksOf, Rig, until } from './harness';

const page = (text: string): string => `<!doctype html><html lang="en"><title>AI models</title><p>${text}</p></html>`;

/** A slow text cost every tab its claims once: 20,000 smileys before a name took 7 s in the one background. */
describe.each(browserNames)('a text made to be slow, in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
    const { page: first } = await rig.visit(page('Llama 3.1 is open source.'), 'window');
    await expectMarks(first, 1);
  });
  afterAll(() => rig.close());

  it('does not keep a claim in another tab from being judged within 3 s', async () => {
    const slow = `${'😀'.repeat(20_000)} Llama 3.1 is open source.`;
    await rig.visit({ url: 'https://slow.example/', html: page(slow) }, 'window');
    const { page: other } = await rig.visit(
      { url: 'https://other.example/', html: page('Gemma 2 is open source.') },
      'window',
    );
    const marks = await until(
      () => marksOf(other),
      (now) => now.length === 1,
      { timeout: 3_000 },
    );
    expect(marks).toHaveLength(1);
  });
});
