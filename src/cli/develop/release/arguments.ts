export const levels = ['patch', 'minor', 'major'] as const;
export type Level = (typeof levels)[number];

/** What is asked of `npm run release`. */
export type Asked = { job: 'packages' } | { job: 'release'; level: Level; dryRun: boolean };

const isLevel = (word: string | undefined): word is Level => levels.some((level) => level === word);

/** Reads the command line. A dry run without a level is that of a patch. @throws Error with one line */
export function readReleaseArguments(args: readonly string[]): Asked {
  if (args.length === 1 && args[0] === '--packages') return { job: 'packages' };
  const dryRun = args.includes('--dry-run');
  const [level, ...rest] = args.filter((word) => word !== '--dry-run');
  const usage = 'Say which: npm run release -- patch|minor|major [--dry-run]';
  if (rest.length > 0) throw new Error(`${rest.join(' ')}: not known. ${usage}`);
  if (level === undefined && dryRun) return { job: 'release', level: 'patch', dryRun };
  if (!isLevel(level)) throw new Error(level === undefined ? usage : `${level}: not known. ${usage}`);
  return { job: 'release', level, dryRun };
}

/** The version after `version` at a level. */
export function nextVersion(version: string, level: Level): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (level === 'major') return `${major + 1}.0.0`;
  return level === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
