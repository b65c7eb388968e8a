// The entry of every npm script: `node src/cli/bootstrap.mjs <command> [arguments]`.
// It needs nothing but Node, so it also works on a clone in which nothing is installed yet.
// Standard output belongs to the command alone; what the bootstrap itself reports goes to standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compiledPart, dataParts } from './cache-stamp.mjs';
import { commands, helpFor } from './commands.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

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

/** Compiles the parts of data/ that changed, or whose code changed. */
function compileData() {
  const stale = dataParts.map((part) => ({ part, ...compiledPart(part) })).filter(({ fresh }) => !fresh);
  if (stale.length === 0) return;
  const args = ['--import', 'tsx', commands.data.file, ...stale.map(({ part }) => part)];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  // Its warnings are for `npm run data`.
  if (run.status !== 0) stop(`${run.stderr}The dataset does not compile. \`npm run data\` says more.`);
  for (const { remember } of stale) remember();
}

/**
 * Records that `npm run data` compiled, so that the next command does not compile again. `before`: the sources as they
 * were when it started, so that an edit made meanwhile is compiled next time. Flags that write sources need a new look.
 */
function rememberData(args, before) {
  if (process.exitCode || args.includes('--audit') || args.includes('--report')) return;
  const writes = args.includes('--accept') || args.includes('--format');
  const named = dataParts.filter((part) => args.includes(part));
  for (const part of named.length > 0 ? named : dataParts) (writes ? compiledPart(part) : before[part]).remember();
}

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) stop(`Unknown command "${name}". There are: ${Object.keys(commands).join(', ')}.`);

if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(`${helpFor(name)}\n`);
  process.exit(0);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node ${process.versions.node} is too old: 20.19 or newer is needed (https://nodejs.org).`);
}

if (!isInstalled()) install();
// npm runs scripts in the project's folder; the paths in `args` are relative to the person's own folder (INIT_CWD).
process.chdir(root);
if (command.needsData) compileData();
const script = join(root, command.file);
process.argv = [process.execPath, script, ...args];
const { register } = await import('tsx/esm/api');
register();
const before = Object.fromEntries(name === 'data' ? dataParts.map((part) => [part, compiledPart(part)]) : []);
await import(pathToFileURL(script).href);
if (name === 'data') rememberData(args, before);
