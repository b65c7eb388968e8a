import { expect } from 'vitest';
import { until } from '../../harness';
import { claim, modelsOn, page, type Hostile } from '../hostile';

/** Ten thousand changes a second for five seconds, and how many frames were drawn meanwhile. */
const storm = `<div id="sea"></div><script>
  window.storm = () => new Promise((done) => {
    const sea = document.querySelector('#sea');
    const end = performance.now() + 5000;
    let changes = 0;
    let frames = 0;
    const frame = () => { frames += 1; if (performance.now() < end) requestAnimationFrame(frame); };
    frame();
    const beat = setInterval(() => {
      for (let index = 0; index < 100; index += 1) {
        sea.append(Object.assign(document.createElement('p'), { textContent: 'wave ' + changes++ }));
        if (sea.childNodes.length > 300) sea.firstChild.remove();
      }
      if (performance.now() < end) return;
      clearInterval(beat);
      done(frames / 5);
    }, 10);
  });
</script>`;

export default {
  html: page(`<p>${claim}</p>${storm}`),
  badges: ['Llama 3.1'],
  restless: true,
  async check({ page: at }) {
    let frames = 0;
    // A busy machine only ever takes frames away: the best of three counts.
    for (let storms = 0; frames <= 10 && storms < 3; storms += 1)
      // oxlint-disable-next-line no-await-in-loop
      frames = Math.max(frames, (await at.evaluate('storm()')) as number);
    // The benchmark counts the frames it costs; here the page must stay usable and be followed.
    expect(frames).toBeGreaterThan(10);
    await at.evaluate(() => document.querySelector('#sea')?.append('Gemma 2 is open source.'));
    await until(async () => (await modelsOn(at)).join() === 'Llama 3.1,Gemma 2');
  },
} satisfies Hostile;
