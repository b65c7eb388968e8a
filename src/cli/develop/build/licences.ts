import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  license?: string;
}

/** The text of a package's licence. @throws Error where it has none: then somebody must look. */
function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${folder} has no file with its licence.`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

/** Name, version and licence of every package that may be in the extension, by package-lock.json. */
export function thirdPartyLicences(): string {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const shipped = Object.entries(packages).filter(([path, { dev, optional }]) => path !== '' && !dev && !optional);
  const parts = shipped.map(([path, { version = '', license = '' }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    return `${name} ${version}, ${license}\n\n${licenceText(path)}`;
  });
  return `Actually Open contains these packages, each under its own licence.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
