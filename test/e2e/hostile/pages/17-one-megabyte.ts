import { page, type Hostile } from '../hostile';

const megabyte = 'All of this is open source, as Llama 3.1 is. '.repeat(23_000);
const afterClaim = `Llama 3.1 is open source. ${'The rest is a dump of rows. '.repeat(1_600)}`;

/** Text nodes of a megabyte and of 45 kB, which begins with a claim: no prose, so nothing is read in them. */
export default {
  html: page(`<div>${megabyte}</div><div>${afterClaim}</div><p>Gemma 2 is open source.</p>`),
  badges: ['Gemma 2'],
} satisfies Hostile;
