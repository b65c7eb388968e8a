import { expect } from 'vitest';
import { inClosedShadow } from '../../harness';
import { claim, page, type Hostile } from '../hostile';

const styles = `<style>
  * { all: revert !important; display: block !important; position: fixed !important; font-size: 80px !important; }
  *:not(:defined) { visibility: hidden !important; opacity: 0 !important; width: 900px !important; }
  html { --theme: red; --ring: url(x); --space: 900px; --text: transparent; --ground: transparent; font-size: 62.5% !important; }
  p { position: static !important; }
</style>`;

export default {
  html: page(`<p>${claim}</p>`, styles),
  badges: ['Llama 3.1'],
  async check({ page: at }) {
    const host = await inClosedShadow(at, ([root]) => {
      // It stood there a moment ago.
      if (!root) return null;
      const { display, position, visibility, opacity } = getComputedStyle(root.host);
      const { width, height } = root.host.getBoundingClientRect();
      return { display, position, visibility, opacity, seen: width > 10 && height > 10 };
    });
    expect(host).toEqual({ display: 'inline', position: 'static', visibility: 'visible', opacity: '1', seen: true });
  },
} satisfies Hostile;
