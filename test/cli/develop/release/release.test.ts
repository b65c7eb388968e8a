import { describe, expect, it } from 'vitest';
import { shippedAlone, thirdPartyLicences } from '@/src/cli/develop/build/licences.ts';
import { nextVersion, readReleaseArguments } from '@/src/cli/develop/release/arguments.ts';
import { unreleased, withVersion } from '@/src/cli/develop/release/changelog.ts';

const changelog = '# Changelog\n\nWords.\n\n## Unreleased\n\n- New.\n\n## 0.1.0 (2026-12-01)\n\n- Old.\n';

describe('a release', () => {
  it.each([
    ['patch', '1.2.4'],
    ['minor', '1.3.0'],
    ['major', '2.0.0'],
  ] as const)('%s of 1.2.3 is %s', (level, version) => expect(nextVersion('1.2.3', level)).toBe(version));

  it('is read from the command line', () => {
    expect(readReleaseArguments(['minor'])).toEqual({ job: 'release', level: 'minor', dryRun: false });
    expect(readReleaseArguments(['--dry-run'])).toEqual({ job: 'release', level: 'patch', dryRun: true });
    expect(readReleaseArguments(['--dry-run', 'major'])).toEqual({ job: 'release', level: 'major', dryRun: true });
    expect(readReleaseArguments(['--packages'])).toEqual({ job: 'packages' });
    for (const bad of [[], ['huge'], ['minor', 'major'], ['minor', '--packages']])
      expect(() => readReleaseArguments(bad)).toThrow('npm run release -- patch|minor|major');
  });

  it('gives what was unreleased its version, above those before', () => {
    expect(unreleased(changelog)).toBe('- New.');
    expect(withVersion(changelog, '0.2.0', '2026-12-02', '### Fixes\n\n- page: keep the badge')).toBe(
      '# Changelog\n\nWords.\n\n## Unreleased\n\n## 0.2.0 (2026-12-02)\n\n- New.\n\n### Fixes\n\n- page: keep the badge\n\n## 0.1.0 (2026-12-01)\n\n- Old.\n',
    );
    expect(withVersion('# C\n\n## Unreleased\n\n- New.\n', '0.1.0', '2026-12-02', '')).toBe(
      '# C\n\n## Unreleased\n\n## 0.1.0 (2026-12-02)\n\n- New.\n',
    );
    expect(() => unreleased('# Changelog\n')).toThrow('Unreleased');
  });
});

it('the licences of others name every package of the extension with its text', () => {
  const text = thirdPartyLicences();
  for (const name of ['@noble/ed25519', 'compromise', 'preact', 'valibot', 'webextension-polyfill'])
    expect(text).toContain(`${name} `);
  expect(text).toContain('Mozilla Public License');
  for (const tool of ['vitest', 'typescript']) expect(text).not.toContain(`${tool} `);
});

it('the bill of materials is made of what is shipped, without tools', () => {
  const { manifest, lock } = shippedAlone() as { manifest: object; lock: { packages: object } };
  expect(manifest).not.toHaveProperty('devDependencies');
  const names = Object.keys(lock.packages).filter(Boolean);
  expect(names).toContain('node_modules/preact');
  expect(names).not.toContain('node_modules/typescript');
});
