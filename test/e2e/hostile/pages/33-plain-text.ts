import { claim, type Hostile } from '../hostile';

/** Browsers show plain text in a <pre>, which is not read. */
export default {
  html: { contentType: 'text/plain; charset=utf-8', body: `${claim}\n` },
  badges: [],
} satisfies Hostile;
