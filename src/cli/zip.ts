import { zip } from 'wxt';

const targets = process.argv.slice(2);

for (const browser of targets.length > 0 ? targets : ['chrome', 'firefox']) {
  for (const path of await zip({ browser })) process.stdout.write(`${path}\n`);
}
