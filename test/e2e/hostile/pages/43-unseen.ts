import { expect } from 'vitest';
import { until } from '../../harness';
import { modelsOn, page, type Hostile } from '../hostile';

const picture = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E';

/** What nobody can see has no badge: transparent, out of reach, in the colour of what is behind it. */
export default {
  html: page(
    `<div style="opacity:0"><p>Llama 3.1 is open source.</p></div>
    <p style="position:absolute;left:-9999px">Llama 3.1 is open source.</p>
    <p style="position:absolute;top:-500px">Llama 3.1 is open source.</p>
    <p style="text-indent:-9999px">Llama 3.1 is open source.</p>
    <p style="color:#fff">Llama 3.1 is open source.</p>
    <div style="background:#123"><p style="color:rgb(17 34 51)">Llama 3.1 is open source.</p></div>
    <div style="position:relative"><img src='${picture}' alt="" width="600" height="60" style="position:absolute">
      <p style="color:#fff;position:relative">Gemma 2 is open source.</p></div>
    <p style="color:#fff;text-shadow:0 0 3px #000">Mistral 7B is open source.</p>
    <p id="fades" style="opacity:0;transition:opacity .3s">DeepSeek-R1 is open source.</p>`,
  ),
  badges: ['Gemma 2', 'Mistral 7B'],
  restless: true,
  async check({ page: at }) {
    await at.evaluate(() => ((document.querySelector('#fades') as HTMLElement).style.opacity = '1'));
    const models = () => modelsOn(at);
    expect(await until(models, (now) => now.length === 3)).toContain('DeepSeek-R1');
  },
} satisfies Hostile;
