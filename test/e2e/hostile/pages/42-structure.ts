import { expect } from 'vitest';
import { until } from '../../harness';
import { highlighted, page, type Hostile } from '../hostile';

const styles = `<style>
  p > em:last-child { color: rgb(1, 2, 3); }
  p:has(> b:only-child) { letter-spacing: 3px; }
  @media screen { @layer a { u:nth-last-child(1)::after { content: '!'; } u:nth-last-child(1) { color: rgb(1, 2, 3); } } }
  section { & > i:last-child { color: rgb(1, 2, 3); } }
  @scope (p) { :scope > cite:last-child { color: rgb(1, 2, 3); } dfn:last-child { color: rgb(1, 2, 3); } }
  tr:last-child td { color: rgb(9, 9, 9); }
</style>`;

/** Rules that count elements: where one more would change what they match, there is no badge, only underlined words. */
export default {
  html: page(
    `<p><em>Note</em> Llama 3.1 is open source.</p><p><b>Note</b> Gemma 2 is open source.</p>
    <p><u>Note</u> Qwen2.5-72B is open source.</p><section><i>Note</i> Mixtral 8x22B is open source.</section>
    <p><cite>Note</cite> Phi-4 is open source.</p><p><dfn>Note</dfn> Gemma 3 is open source.</p>
    <p>Mistral 7B is open source.</p>
    <table><tr><td>First</td></tr><tr><td><em>Last</em> DeepSeek-R1 is open source.</td></tr></table>`,
    styles,
  ),
  badges: ['Mistral 7B', 'DeepSeek-R1'],
  async check({ page: at }) {
    expect(
      await until(
        () => highlighted(at),
        (now) => now === 16,
      ),
    ).toBe(16);
    const colours = () =>
      at.evaluate(() =>
        ['em', 'u', 'i', 'cite', 'dfn'].map((one) => getComputedStyle(document.querySelector(one) as Element).color),
      );
    expect(await colours()).toEqual(Array(5).fill('rgb(1, 2, 3)'));
    expect(await at.evaluate(() => getComputedStyle(document.querySelector('p:has(b)') as Element).letterSpacing)).toBe(
      '3px',
    );
  },
} satisfies Hostile;
