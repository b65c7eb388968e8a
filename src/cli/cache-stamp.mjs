// Whether something that was made from files is still up to date. Plain JavaScript: the bootstrap needs it before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Every file below, with the time and size that change when it does. */
function* walk(path) {
  const { mtimeMs, size } = statSync(path);
  if (!statSync(path).isDirectory()) yield `${path} ${mtimeMs} ${size}`;
  else for (const name of readdirSync(path)) if (`${path}/${name}` !== 'data/dist') yield* walk(`${path}/${name}`);
}

/**
 * @param {string} stamp file that remembers what the thing was made from
 * @param {string[]} sources files and folders it is made from, relative to the project's folder
 * @returns {{ fresh: boolean, remember(): void }} `remember` is to be called once it has been made anew
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

/** Whether data/, and the code that derives from it, is what was compiled last. */
export const compiled = () => freshness('data/dist/.compiled', ['data', 'src/core', 'src/vocabulary']);
