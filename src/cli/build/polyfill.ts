import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The script in pages, by its name in `entrypoints/`: what is compiled there, many pages pay for. */
const inPages = 'annotate';
const inItsPlace = fileURLToPath(new URL('../../ext/page-browser.ts', import.meta.url));

/**
 * Makes a module of webextension-polyfill, which comes as a script. As such, bundlers hand on a copy of what it gives, and
 * to copy `browser` has the browser set up every interface that it holds, in every page with a script of ours. The script
 * in pages gets the few lines that it needs of it.
 */
export function polyfill(): Plugin {
  let isForPages = false;
  return {
    name: 'polyfill',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      isForPages = lib !== false && lib.fileName === inPages;
    },
    resolveId: {
      filter: { id: /^webextension-polyfill$/ },
      handler: () => (isForPages ? inItsPlace : null),
    },
    transform: {
      filter: { id: /webextension-polyfill\/dist\/browser-polyfill(?:\.min)?\.js$/ },
      handler: (code) => ({
        code: `const module = { exports: {} }, exports = module.exports, define = undefined;\n${code}\nexport default module.exports;`,
        map: null,
      }),
    },
  };
}
