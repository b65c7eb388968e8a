import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Finished {
  code: number;
  /** Standard output and error, in the order they came. */
  output: string;
}

/** Path of the script behind a package's command, e.g. `bin('wxt')`. @throws where the package has none. */
export function bin(name: string, from = name): string {
  // Read from disk, because some packages do not export their package.json.
  const folder = join('node_modules', from);
  const { bin: declared } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const script = typeof declared === 'string' ? declared : declared?.[name];
  if (!script) throw new Error(`${from} has no command ${name}`);
  return join(folder, script);
}

/** Runs a Node script to its end and collects what it says. */
export function run(script: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Finished> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    });
    let output = '';
    const take = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => done({ code: 1, output: String(error) }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Runs a Node script that talks to the person itself. */
export function runInView(script: string, args: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit' });
    child.on('close', (code) => done(code ?? 1));
  });
}
