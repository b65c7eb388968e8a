// Whether the output of a command is still up to date. Plain JavaScript: the bootstrap needs it before anything is
// installed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Every file under `path`, with its time and size. */
function* walk(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) yield `${path} ${stats.mtimeMs} ${stats.size}`;
  else for (const name of readdirSync(path)) if (`${path}/${name}` !== 'data/dist') yield* walk(`${path}/${name}`);
}

/**
 * @param {string} stamp file that records the state of the sources
 * @param {string[]} sources files and folders, relative to the project's folder
 * @returns {{ fresh: boolean, remember(): void }} call `remember` once the output is written
 */
export function freshness(stamp, sources) {
  const now = createHash('sha256')
    .update(
      sources
        .flatMap((source) => [...walk(source)])
        .sort()
        .join('\n'),
    )
    .digest('hex');
  return {
    fresh: existsSync(stamp) && readFileSync(stamp, 'utf8') === now,
    remember: () => {
      mkdirSync(dirname(stamp), { recursive: true });
      writeFileSync(stamp, now);
    },
  };
}

/** What each part of data/dist is compiled from. Code counts: a new rule of derivation changes every record. */
const parts = {
  models: [
    ...['models', 'licenses.yml', 'criteria.yml', 'VERSION', 'verdicts.snap', 'changes.yml'],
    ...['stale.txt', 'differences.txt', 'checks', 'compile'],
  ]
    .map((name) => `data/${name}`)
    .concat('src/core/text', 'src/core/verdict', 'src/knowledge', 'src/vocabulary'),
  languages: ['data/lang', 'data/compile', 'data/schema/lang.ts', 'src/core', 'src/vocabulary'],
};

/** Names of the parts of data/dist that compile apart. */
export const dataParts = Object.keys(parts);

/** Whether one part of data/dist is up to date. */
export const compiledPart = (name) => freshness(`data/dist/.compiled-${name}`, parts[name]);
