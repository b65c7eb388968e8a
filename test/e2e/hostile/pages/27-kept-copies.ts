import { expect } from 'vitest';
import { until } from '../../harness';
import { claim, hostsIn, modelsOn, page, type Hostile } from '../hostile';

/** Keeps copies of itself as Turbo, Turbolinks and htmx do, which tell of it by these events. */
const keeper = `<script>
  window.keep = (type) => {
    document.dispatchEvent(new CustomEvent(type, { bubbles: true }));
    return document.body.cloneNode(true).outerHTML;
  };
</script>`;

export default {
  html: page(`<p>${claim}</p>${keeper}`),
  badges: ['Llama 3.1'],
  async check({ page: at }) {
    for (const type of ['turbo:before-cache', 'turbolinks:before-cache', 'htmx:beforeHistorySave']) {
      expect(await at.evaluate(`keep('${type}')`)).toContain(`<p>${claim}</p>`);
      await until(async () => (await modelsOn(at)).length === 1);
      expect(await hostsIn(at)).toBe(1);
    }
  },
} satisfies Hostile;
