import { expect } from 'vitest';
import { page, type Hostile } from '../hostile';

/** Without a claim, an element with getters of its own is asked nothing, nor a root that looks like a framework's. */
export default {
  html: page(
    `<script>
      asked = [];
      const names = ['textContent', 'childNodes', 'shadowRoot', 'hidden', 'closest', 'matches', 'getAttribute'];
      class Trap extends HTMLElement {}
      for (const name of names) Object.defineProperty(Trap.prototype, name, { get: () => void asked.push(name) });
      customElements.define('own-trap', Trap);
    </script>
    <div id="root"><own-trap lang="en">We like open source a lot. Meta released Llama 3.1 last year.</own-trap></div>
    <script>
      for (const name of ['__vue_app__', '_reactRootContainer', '__reactFiber$x'])
        for (const one of [document, document.querySelector('#root')])
          Object.defineProperty(one, name, { enumerable: true, get: () => void asked.push(name) });
    </script>`,
  ),
  badges: [],
  async check({ page: at }) {
    expect(await at.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([]);
  },
} satisfies Hostile;
