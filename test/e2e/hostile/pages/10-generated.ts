import { expect } from 'vitest';
import { claim, page, type Hostile } from '../hostile';

/** Rules that add content to every element add none to ours: the page would move, and a badge read otherwise. */
export default {
  html: page(
    `<p>${claim}</p>`,
    `<style>
      p *::before { content: 'not'; display: block; height: 50px; }
      p *::after { content: 'really' !important; display: block !important; height: 50px !important; }
    </style>`,
  ),
  badges: ['Llama 3.1'],
  async check({ page: at }) {
    const height = await at.evaluate(() => (document.querySelector('p') as Element).getBoundingClientRect().height);
    expect(height).toBeLessThan(40);
  },
} satisfies Hostile;
