import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  /** Needed for building, or by something optional. */
  devOptional?: boolean;
  peer?: boolean;
  license?: string;
}

/** The text of a package's licence. @throws Error where it has none: then somebody must look. */
function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${folder} has no file with its licence.`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

type Packages = Record<string, Locked>;
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const readLock = () => readJson('package-lock.json') as { packages: Packages };

/** The packages that may be in the extension: none that only builds or checks it. */
function shipped(packages: Packages): Packages {
  const isShipped = ({ dev, optional, devOptional, peer }: Locked): boolean =>
    !dev && !optional && !devOptional && !peer;
  return Object.fromEntries(Object.entries(packages).filter(([path, entry]) => path !== '' && isShipped(entry)));
}

/** package.json and its lock file, as if the extension had nothing but what is in it. */
export function shippedAlone(): { manifest: object; lock: object } {
  const ofTools = new Set(['devDependencies', 'overrides']);
  const withoutTools = (manifest: object): object =>
    Object.fromEntries(Object.entries(manifest).filter(([name]) => !ofTools.has(name)));
  const { packages, ...lock } = readLock();
  const own = withoutTools(packages[''] ?? {});
  return {
    manifest: withoutTools(readJson('package.json') as object),
    lock: { ...lock, packages: { '': own, ...shipped(packages) } },
  };
}

/** Name, version and licence of every package that may be in the extension, by package-lock.json. */
export function thirdPartyLicences(): string {
  const { packages } = readLock();
  const parts = Object.entries(shipped(packages)).map(([path, { version = '', license = '' }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    return `${name} ${version}, ${license}\n\n${licenceText(path)}`;
  });
  return `Actually Open contains these packages, each under its own licence.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
