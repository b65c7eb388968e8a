import { page, type Hostile } from '../hostile';

/** One text node of a megabyte: no prose, so nothing is read in it, and nothing stops. */
export default {
  html: page(
    `<div>${'All of this is open source, as Llama 3.1 is. '.repeat(23_000)}</div><p>Gemma 2 is open source.</p>`,
  ),
  badges: ['Gemma 2'],
} satisfies Hostile;
