// The door to every npm script: `node src/cli/bootstrap.mjs <command> [arguments]`.
// It needs nothing but Node, so it also works on a clone in which nothing is installed yet.
// Standard output belongs to the command alone; whatever is said here goes to standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compiled } from './cache-stamp.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each command runs, and whether it reads the compiled dataset. */
const commands = {
  start: { file: 'src/cli/start.ts', data: true },
  test: { file: 'src/cli/develop/test.ts', data: true },
  dev: { file: 'src/cli/develop/dev.ts', data: true },
  build: { file: 'src/cli/develop/build.ts', data: true },
  zip: { file: 'src/cli/develop/zip.ts', data: true },
  scan: { file: 'src/cli/scan.ts', data: true },
  eval: { file: 'src/cli/eval.ts', data: true },
  bench: { file: 'src/cli/develop/bench.ts', data: true },
  format: { file: 'src/cli/develop/format.ts', data: false },
  data: { file: 'data/compile/index.ts', data: false },
  'data:import': { file: 'data/import/index.ts', data: false },
  new: { file: 'data/new/index.ts', data: false },
};

function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Versions as npm ci would install them, or as it says it has; null where there is no such file. */
function packagesOf(lockfile) {
  const path = join(root, lockfile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

/** Whether node_modules holds just what package-lock.json asks for (optional parts of other platforms aside). */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!present) return false;
  const missing = ([path, { optional, version }]) => path && !optional && present[path]?.version !== version;
  const left = ([path, { version }]) => wanted[path]?.version !== version;
  return !Object.entries(wanted).some(missing) && !Object.entries(present).some(left);
}

function install() {
  process.stderr.write('Installing dependencies (npm ci) …\n');
  // A silent parent, NODE_ENV=production or a user's configuration must not decide what is installed or said.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (run.status !== 0) {
    stop(
      'Dependencies could not be installed: npm ci failed, see above. Check the connection to the npm registry, then try again.',
    );
  }
}

/** Compiles data/ where it, or the code that derives from it, changed since. */
function compileData() {
  const { fresh, remember } = compiled();
  if (fresh) return;
  const run = spawnSync(process.execPath, ['--import', 'tsx', commands.data.file], { encoding: 'utf8' });
  // Its warnings are for `npm run data`.
  if (run.status !== 0) stop(`${run.stderr}The dataset does not compile. \`npm run data\` says more.`);
  remember();
}

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) stop(`Unknown command "${name}". There are: ${Object.keys(commands).join(', ')}.`);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node ${process.versions.node} is too old: 20.19 or newer is needed (https://nodejs.org).`);
}

if (!isInstalled()) install();
// npm runs scripts in the project's folder; paths that a person gives are meant from where they stand (INIT_CWD).
process.chdir(root);
if (command.data) compileData();
const script = join(root, command.file);
process.argv = [process.execPath, script, ...args];
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(script).href);
