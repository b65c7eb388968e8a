import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command took. */
export interface Cost {
  /** Processor time in seconds, user and system, from its start to its end. */
  cpu: number;
  /** The most memory that it held, in MB; 0 for what is not Node. */
  peak: number;
  output: Buffer;
}

/** Has Node write its peak when it ends, where the operating system's own word on it would need another program. */
const hook = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));`;

/** A command of Node that notes its peak. */
export const nodeCommand = (script: string, args: readonly string[]): string[] => [
  ...[process.execPath, '--import', `data:text/javascript,${encodeURIComponent(hook)}`, script],
  ...args,
];

/** What the `times` of bash says of the children of the shell, in seconds. */
export function childSeconds(said: string): number {
  const times = [...said.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => +`${minutes}` * 60 + +`${seconds}`,
  );
  if (times.length !== 4) throw new Error(`bash: its times cannot be read: ${said}`);
  return (times[2] ?? 0) + (times[3] ?? 0);
}

/**
 * Runs a command to its end, its output into a file, as people run it. @throws Error with its words where it fails
 * @param input a file for its standard input
 */
export function costOf(command: readonly string[], input?: string): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cost-'));
  const [peakFile, outFile] = [join(folder, 'peak'), join(folder, 'out')];
  const out = openSync(outFile, 'w');
  const source = input === undefined ? 'ignore' : openSync(input, 'r');
  try {
    // A shell in between: its children's times are exact, and their memory is not mixed up with ours.
    const { status, output } = spawnSync('bash', ['-c', '"$@"; code=$?; times >&3; exit $code', 'bash', ...command], {
      stdio: [source, out, 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C.UTF-8', BENCH_PEAK: peakFile, INIT_CWD: undefined },
    });
    // grep ends with 1 where it counts no line.
    if (status !== 0 && !(status === 1 && command[0] === 'grep'))
      throw new Error(`${command.join(' ')}: ${String(output[2])}`);
    const isNode = command[0] === process.execPath;
    return {
      cpu: childSeconds(String(output[3])),
      peak: isNode ? Number(readFileSync(peakFile, 'utf8')) / 1024 : 0,
      output: readFileSync(outFile),
    };
  } finally {
    closeSync(out);
    if (typeof source === 'number') closeSync(source);
    rmSync(folder, { recursive: true });
  }
}

/** The least of several runs, taken in turn: what else the machine does only adds, and to all alike. */
export function leastOf(runs: readonly (() => Cost)[], rounds: number): Cost[] {
  const costs = Array.from({ length: rounds }, () => runs.map((run) => run()));
  return runs.map((_, at) => {
    const own = costs.flatMap((round) => round[at] ?? []);
    const cpu = Math.min(...own.map((cost) => cost.cpu));
    const peak = Math.max(...own.map((cost) => cost.peak));
    return { cpu, peak, output: own[0]?.output ?? Buffer.alloc(0) };
  });
}
