import { build } from 'wxt';

const targets = process.argv.slice(2);

for (const browser of targets.length > 0 ? targets : ['chrome', 'firefox']) await build({ browser });
