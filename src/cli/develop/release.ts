import { readFileSync, writeFileSync } from 'node:fs';
import { bin, run, runInView } from '../process';
import { runCli } from '../run-cli';
import { nextVersion, readReleaseArguments, type Level } from './release/arguments';
import { unreleased, withVersion } from './release/changelog';
import { git, lastTag } from './release/git';
import { makePackages, releaseFolder, versionNow } from './release/packages';
import { ensureBuilt, makeStoreMaterial } from './store/make';
import { checkedDeclarations, checkedListings, storeFolder } from './store/write';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const changelog = 'CHANGELOG.md';
const keys = 'src/knowledge/update/keys.json';
/** What a release writes. */
const written = ['package.json', 'package-lock.json', changelog];

/** The commits since the last version as a list, by git-cliff. @throws Error with its words */
async function listCommits(tag: string): Promise<string> {
  const { code, output } = await run(bin('git-cliff'), [
    '--unreleased',
    '--tag',
    tag,
    '--offline',
    '--config',
    'src/cli/develop/release/cliff.toml',
  ]);
  if (code !== 0) throw new Error(`git-cliff: ${output.trim()}`);
  return output.trim();
}

/** @throws Error where a file differs from the last commit */
function refuseChanges(): void {
  const changes = git('status', '--porcelain');
  if (changes !== '') throw new Error(`Commit or discard these first:\n${changes}`);
}

/** The version, as npm writes it into package.json and its lock file. @throws Error with npm's words */
async function setVersion(version: string): Promise<void> {
  const npm = process.env['npm_execpath'];
  if (!npm) throw new Error('Run this with npm: npm run release -- …');
  const { code, output } = await run(npm, ['version', version, '--no-git-tag-version', '--allow-same-version']);
  if (code !== 0) throw new Error(output.trim());
}

/** Writes the version, makes its packages, and commits and tags; nothing is changed if a part of that fails. */
async function release(version: string, log: string, notes: string): Promise<void> {
  if (git('branch', '--show-current') !== 'main') throw new Error('A release is made of main.');
  if ((await runInView('src/cli/bootstrap.mjs', ['test'])) !== 0)
    throw new Error('The tests fail: nothing was changed.');
  try {
    await setVersion(version);
    writeFileSync(changelog, log);
    say(await makePackages(notes));
    say(await makeStoreMaterial(say));
    git('commit', '--quiet', '--message', `chore: release ${version}`, '--', ...written);
    git('tag', '--annotate', `v${version}`, '--message', `Actually Open ${version}`);
  } catch (error) {
    git('checkout', '--quiet', '--', ...written);
    throw error;
  }
  say(`v${version} is committed and tagged; its packages are in ${releaseFolder}/. Publish it with:`);
  say(`  git push origin main v${version}`);
}

/** Prints what a release would do, after the checks that need no test run. @throws Error with what it would refuse */
async function rehearse(version: string, notes: string): Promise<void> {
  await ensureBuilt();
  checkedDeclarations();
  const name = `actually-open-${version}`;
  say(`Version: ${versionNow()} → ${version}`);
  say(`Tests: npm test`);
  say(`Writes: ${written.join(', ')}`);
  say(`Packages: ${['chrome', 'edge', 'firefox', 'sources', 'safari'].map((of) => `${name}-${of}.zip`).join(', ')}`);
  say(`Besides: ${name}-bom.cdx.json, NOTES.md, SHA256SUMS, in ${releaseFolder}/`);
  say(
    `For the stores: listings in ${checkedListings().size} languages, privacy declarations and pictures, in ${storeFolder}/`,
  );
  say(`Commit: chore: release ${version}; tag: v${version}`);
  say(`\n${notes}`);
}

async function prepare(level: Level, dryRun: boolean): Promise<void> {
  refuseChanges();
  const version = nextVersion(versionNow(), level);
  const tag = `v${version}`;
  if (git('tag', '--list', tag) !== '') throw new Error(`${tag} exists already.`);
  const commits = await listCommits(tag);
  const text = readFileSync(changelog, 'utf8');
  // Before the first version there is nothing that all commits were a change of.
  const log = withVersion(text, version, new Date().toISOString().slice(0, 10), lastTag() === '' ? '' : commits);
  const notes = `${unreleased(text)}\n\n${commits}`;
  if ((JSON.parse(readFileSync(keys, 'utf8')) as string[]).length === 0)
    say(`Note: ${keys} is empty, so people can take no data updates with this version (npm run data:key).`);
  if (dryRun) await rehearse(version, notes);
  else await release(version, log, notes);
}

/** `npm run release -- patch|minor|major [--dry-run]`; `--packages`: those of the current version alone. */
await runCli(async () => {
  if (process.env['WXT_TEST_UPDATE_KEY']) throw new Error('WXT_TEST_UPDATE_KEY is set: that build is for tests alone.');
  const asked = readReleaseArguments(process.argv.slice(2));
  if (asked.job === 'release') return prepare(asked.level, asked.dryRun);
  say(await makePackages(await listCommits(`v${versionNow()}`)));
  say(await makeStoreMaterial(say));
});
