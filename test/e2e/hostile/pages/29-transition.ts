import { expect } from 'vitest';
import { page, type Hostile } from '../hostile';

/** Elements named for a view transition: one name twice would end it. */
export default {
  html: page(
    `<p>Llama 3.1 is open source. <span>Really.</span></p>`,
    '<style>p > span, p > div, p > button { view-transition-name: one }</style>',
  ),
  badges: ['Llama 3.1'],
  async check({ page: at }) {
    const outcome = await at.evaluate(async () => {
      const transition = document.startViewTransition(() => {});
      return transition.finished.then(() => transition.ready).then(() => 'done', String);
    });
    expect(outcome).toBe('done');
  },
} satisfies Hostile;
