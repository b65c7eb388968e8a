import { expect } from 'vitest';
import type { PageReport } from '@/src/vocabulary/types';
import { claim, page, type Hostile } from '../hostile';

/** A badge of the page's own making, drawn as like ours as can be. */
const fake = `<p id="fake">GPT-4 is a model.</p><script>
  const host = document.createElement('x-abcdefgh');
  host.attachShadow({ mode: 'closed' }).innerHTML = '<button>actually open-weight</button>';
  document.querySelector('#fake').append(host);
</script>`;

export default {
  html: page(`${fake}<p>${claim}</p>`),
  badges: ['Llama 3.1'],
  restless: true,
  async check({ messenger, page: at }) {
    const report = (await messenger.ask(at, 'report')) as PageReport;
    expect(report.claims.flatMap(({ assessment }) => assessment.targets.map(({ text }) => text))).toEqual([
      'Llama 3.1',
    ]);
  },
} satisfies Hostile;
