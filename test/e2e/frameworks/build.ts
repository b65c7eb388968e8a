import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type InlineConfig } from 'vite';
import { toolkits, type Toolkit } from './toolkits';

const here = fileURLToPath(new URL('.', import.meta.url));
const sources = join(here, 'sources');
const cache = '.output/frameworks';

/** What one toolkit's fixtures are made of, ready to be served. */
export interface Bundle {
  /** The browser's script, one ES module. */
  client: string;
  /** Path → the page's HTML in the pieces in which the server sends it. */
  pages: Record<string, string[]>;
}

/**
 * Bundles a toolkit's `client` for the browser and its `server` for Node, and renders its pages there. Development
 * builds of everything: they are the ones that complain.
 * @throws Error where a bundle does not build or a page does not render.
 */
export async function bundle(id: string): Promise<Bundle> {
  const toolkit = toolkits[id];
  if (!toolkit) throw new Error(`${id}: no such toolkit; add it to test/e2e/frameworks/toolkits.ts`);
  const folder = join(cache, id, fingerprint(toolkit.folder ?? id));
  if (!existsSync(folder)) await make(toolkit, id, folder);
  return {
    client: readFileSync(join(folder, 'client.js'), 'utf8'),
    pages: JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as Bundle['pages'],
  };
}

/** Changes with the sources, with how they are built, and with any package. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  const own = readdirSync(join(sources, folder)).map((name) => join(sources, folder, name));
  const shared = readdirSync(sources).filter((name) => name.endsWith('.js'));
  const files = [
    ...own,
    ...shared.map((name) => join(sources, name)),
    join(here, 'toolkits.ts'),
    join(here, 'build.ts'),
  ];
  for (const file of [...files.sort(), 'package-lock.json']) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function make(toolkit: Toolkit, id: string, folder: string): Promise<void> {
  const work = `${folder}.${process.pid}`;
  await mkdir(work, { recursive: true });
  await build(config(toolkit, id, 'client', work));
  await build(config(toolkit, id, 'server', work));
  await render(work);
  // Another run may have been faster.
  await rename(work, folder).catch((error: unknown) => {
    if (!existsSync(folder)) throw error;
  });
  const stale = readdirSync(join(cache, id)).filter((name) => !name.includes('.') && join(cache, id, name) !== folder);
  for (const path of [work, ...stale.map((name) => join(cache, id, name))])
    await rm(path, { recursive: true, force: true });
}

function config(toolkit: Toolkit, id: string, side: 'client' | 'server', outDir: string): InlineConfig {
  const server = side === 'server';
  const folder = join(sources, toolkit.folder ?? id);
  const input = readdirSync(folder).find((name) => name.startsWith(`${side}.`));
  if (!input) throw new Error(`${folder}: no ${side}.js or ${side}.jsx`);
  const name = server ? 'server.mjs' : 'client.js';
  return {
    configFile: false,
    envFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: toolkit.plugins?.(server) ?? [],
    ...(toolkit.jsx ? { oxc: { jsx: { runtime: 'automatic', importSource: toolkit.jsx, development: false } } } : {}),
    resolve: { alias: toolkit.alias ?? [], conditions: ['development', 'module', 'browser'] },
    ssr: { noExternal: true, resolve: { conditions: ['development', 'module', 'node'] } },
    build: {
      ssr: server,
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: { input: join(folder, input), output: { entryFileNames: name, codeSplitting: false } },
    },
  };
}

const rendering = `
  import { writeFileSync } from 'node:fs';
  const { pages } = await import('./server.mjs');
  const rendered = await Promise.all(Object.entries(pages).map(async ([path, page]) => [path, [await page()].flat()]));
  writeFileSync('pages.json', JSON.stringify(Object.fromEntries(rendered)));
  process.exit();
`;

/** Renders all pages into `folder`, in a process of its own: server-side frameworks change globals. */
async function render(folder: string): Promise<void> {
  await writeFile(join(folder, 'render.mjs'), rendering);
  await promisify(execFile)(process.execPath, ['render.mjs'], { cwd: folder });
}
