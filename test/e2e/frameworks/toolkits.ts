import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { transformAsync } from '@babel/core';
import solidPreset from 'babel-preset-solid';
import { compile } from 'svelte/compiler';
import type { Alias, Plugin } from 'vite';

/** How the sources of one framework or editor become what a browser gets. */
export interface Toolkit {
  /** Folder in sources/. Default: the toolkit's id. */
  folder?: string;
  /** Package whose JSX it is. */
  jsx?: string;
  alias?: Alias[];
  plugins?: (server: boolean) => Plugin[];
}

const require = createRequire(import.meta.url);
const react18 = [
  { find: /^react(?=\/|$)/, replacement: dirname(require.resolve('react18/package.json')) },
  { find: /^react-dom(?=\/|$)/, replacement: dirname(require.resolve('react-dom18/package.json')) },
];

const solid = (server: boolean): Plugin => ({
  name: 'solid',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.endsWith('.jsx')) return null;
    const options = { generate: server ? 'ssr' : 'dom', hydratable: true };
    const done = await transformAsync(code, { filename: id, presets: [[solidPreset, options]], configFile: false });
    return done?.code ?? null;
  },
});

const svelte = (server: boolean): Plugin => ({
  name: 'svelte',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('.svelte')) return null;
    const source = await readFile(id, 'utf8');
    return compile(source, { filename: id, generate: server ? 'server' : 'client', dev: true }).js.code;
  },
});

/** Id → toolkit. The id is also the name of its folder in the cache. */
export const toolkits: Record<string, Toolkit> = {
  react18: { folder: 'react', jsx: 'react', alias: react18 },
  react19: { folder: 'react', jsx: 'react' },
  next: { jsx: 'react' },
  vue: { alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.esm-bundler.js' }] },
  svelte: { plugins: (server) => [svelte(server)] },
  solid: { plugins: (server) => [solid(server)] },
  preact: { jsx: 'preact' },
  lit: {},
  angular: {},
  astro: { jsx: 'react' },
  htmx: {},
  turbo: {},
  alpine: {},
  prosemirror: {},
  lexical: {},
  tinymce: {},
  codemirror: {},
};
