import { expect } from 'vitest';
import { clickInside, textsInside, unchanged, until } from '../../harness';
import { claim, modelsOn, page, type Hostile } from '../hostile';

/**
 * Notes every event and message that is not the browser's own, and sends ever more of the kinds that frameworks know.
 */
const listener = `<script>
  window.heard = [];
  const dispatch = EventTarget.prototype.dispatchEvent;
  addEventListener('message', ({ data }) => data !== 'forged' && window.heard.push(String(data)));
  const own = new Set();
  for (const type of ['wxt:content-script-started', 'wxt:locationchange', 'visibilitychange', 'pagehide'])
    document.addEventListener(type, (event) => own.has(event) || event.isTrusted || window.heard.push(type));
  window.forge = () => {
    const ids = ['actually-open', 'annotate', 'prefilter'];
    for (const id of ids) {
      const detail = { contentScriptName: id, messageId: '1', name: 'stop', args: [] };
      for (const type of ['wxt:content-script-started', 'stop', id]) {
        const event = new CustomEvent(type, { detail, bubbles: true });
        own.add(event);
        dispatch.call(document, event);
      }
      postMessage({ type: 'wxt:content-script-started', ...detail }, '*');
      postMessage({ name: 'stop', args: [], id: 'actually-open@actually-open' }, '*');
    }
  };
  addEventListener('message', (event) => typeof event.data === 'object' && window.heard.pop());
</script>`;

export default {
  html: page(`<p>${claim}</p>`, listener),
  badges: ['Llama 3.1'],
  async check({ page: at }) {
    await at.evaluate('forge()');
    expect(await unchanged(() => modelsOn(at))).toEqual(['Llama 3.1']);
    await clickInside(at, 'button[aria-haspopup="dialog"]');
    await until(async () => (await textsInside(at, '[role="dialog"]')).length === 1);
    await at.evaluate('forge()');
    await at.keyboard.press('Escape');
    await until(async () => (await textsInside(at, '[role="dialog"]')).length === 0);
    expect(await at.evaluate('heard')).toEqual([]);
  },
} satisfies Hostile;
