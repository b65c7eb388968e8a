import type { Plugin } from 'vite';

/**
 * Makes a module of webextension-polyfill, which comes as a script. As such, bundlers hand on a copy of what it gives,
 * and to copy `browser` has the browser set up every interface that it holds, in every page with a script of ours.
 */
export const polyfill = (): Plugin => ({
  name: 'polyfill',
  enforce: 'pre',
  transform: {
    filter: { id: /webextension-polyfill\/dist\/browser-polyfill(?:\.min)?\.js$/ },
    handler: (code) => ({
      code: `const module = { exports: {} }, exports = module.exports, define = undefined;\n${code}\nexport default module.exports;`,
      map: null,
    }),
  },
});
