import { build } from 'wxt';
import { buildState, type Target } from './build/state';

const given = process.argv.slice(2) as Target[];

for (const browser of given.length > 0 ? given : (['chrome', 'firefox'] as const)) {
  const { remember } = buildState(browser);
  await build({ browser });
  remember();
}
