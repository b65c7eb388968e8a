import { page, type Hostile } from '../hostile';

/** Text nodes of a megabyte and of 45 kB: no prose, so nothing is read in them, and nothing stops. */
export default {
  html: page(
    `${[23_000, 1_000].map((times) => `<div>${'All of this is open source, as Llama 3.1 is. '.repeat(times)}</div>`).join('')}<p>Gemma 2 is open source.</p>`,
  ),
  badges: ['Gemma 2'],
} satisfies Hostile;
