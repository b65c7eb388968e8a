import { minVersion, satisfies } from 'semver';
import { describe, expect, it } from 'vitest';
import { read } from './files';

const { dependencies, devDependencies, scripts } = JSON.parse(read('package.json')) as Record<
  string,
  Record<string, string>
>;
const all = { ...dependencies, ...devDependencies };

/** Whether a table row of CONTRIBUTING.md names the package and gives a reason. */
export const explained = (document: string, name: string): boolean =>
  new RegExp(`^\\|[^|]*\`${name}\`[^|]*\\|[^|]{10,}\\|$`, 'm').test(document);

describe('dependencies', () => {
  it('are pinned exactly', () => {
    expect(
      Object.entries(all).filter(([, version]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    ).toEqual([]);
  });

  it('are each explained in CONTRIBUTING.md', () => {
    const document = read('CONTRIBUTING.md');
    expect(Object.keys(all).filter((name) => !explained(document, name))).toEqual([]);
  });

  it('that are gone are gone from CONTRIBUTING.md, too', () => {
    const rows =
      read('CONTRIBUTING.md')
        .split('## Dependencies')[1]
        ?.split('\n## ')[0]
        ?.match(/^\|[^|]*\|/gm) ?? [];
    const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));
    expect(named.filter((name) => !(name in all))).toEqual([]);
  });

  it('run on the lowest Node that package.json allows', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const lowest = minVersion(engines.node)?.version ?? '';
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { engines?: { node?: string } }>;
    };
    const refusing = Object.entries(packages).filter(([, { engines: own }]) => !satisfies(lowest, own?.node ?? '*'));
    expect(lowest).toBe('20.19.0');
    expect(refusing.map(([path]) => path)).toEqual([]);
  });

  it('count as explained with a reason alone', () => {
    expect(explained('| `preact` | draws badge, card and popup |', 'preact')).toBe(true);
    expect(explained('| `preact` | |', 'preact')).toBe(false);
    expect(explained('| `preact-x` | draws badge and card |', 'preact')).toBe(false);
  });
});

describe('commands named in the documents', () => {
  it.each(['README.md', 'CONTRIBUTING.md', 'src/README.md'])('%s names none that does not exist', (path) => {
    const named = [...read(path).matchAll(/(?<=^|`)npm (?:run (?:--silent )?)?([a-z:]+)/gm)].map(
      ([, name]) => name ?? '',
    );
    const own = ['run', 'ci', 'install', 'audit', 'registry'];
    expect(named.filter((name) => !(name in (scripts ?? {})) && !own.includes(name))).toEqual([]);
  });
});
