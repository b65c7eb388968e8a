import { expect } from 'vitest';
import { unchanged, until } from '../../harness';
import { claim, highlighted, modelsOn, page, type Hostile } from '../hostile';

/** `designMode` fires no event. The page edits at once, then not, then again. */
export default {
  html: page(`<p>${claim}</p><script>document.designMode = 'on';</script>`),
  badges: [],
  restless: true,
  async check({ page: at }) {
    expect(await highlighted(at)).toBe(0);
    await at.evaluate(() => {
      document.designMode = 'off';
      document.body.append(document.createElement('hr'));
    });
    await until(async () => (await modelsOn(at)).length === 1);
    await at.evaluate(() => {
      document.designMode = 'on';
      document.body.focus();
    });
    await at.mouse.click(300, 20);
    await until(async () => (await modelsOn(at)).length === 0);
    expect(await at.evaluate(() => document.body.innerHTML)).not.toMatch(/<x-/);
    expect(await unchanged(() => modelsOn(at))).toEqual([]);
  },
} satisfies Hostile;
