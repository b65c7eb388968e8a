import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Target } from '../build/targets';
import { declarationProblems, declarationsFor, readDeclarations, type Manifest } from './declarations';
import { refusals, storeNames, type Listing, type Store } from './limits';
import { interfaceLanguages, promiseProblems, readListing, readPromises } from './texts';

/** Where everything is that a store's form asks for. */
export const storeFolder = '.output/store';

const buildFor: Record<Store, Target> = { chrome: 'chrome', edge: 'chrome', firefox: 'firefox' };

/** The listings of all languages. @throws Error with what is missing, or what a store would refuse */
export function checkedListings(): Map<string, Listing> {
  const promises = readPromises();
  const listings = new Map(interfaceLanguages().map((language) => [language, readListing(language, promises)]));
  const problems = [...listings].flatMap(([language, listing]) =>
    storeNames.flatMap((store) => refusals(store, listing).map((line) => `${language}: ${line}`)),
  );
  const all = [...promiseProblems(promises), ...problems];
  if (all.length > 0) throw new Error(all.join('\n'));
  return listings;
}

const readManifest = (target: Target): Manifest =>
  JSON.parse(readFileSync(`.output/${target}-mv3/manifest.json`, 'utf8')) as Manifest;

/** The declarations, as the manifests of the builds have them. @throws Error with what they lack, or say too much */
export function checkedDeclarations(): ReturnType<typeof readDeclarations> {
  const declarations = readDeclarations();
  const problems = declarationProblems(declarations, [readManifest('chrome'), readManifest('firefox')]);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return declarations;
}

/** Writes listings and declarations for all stores. @returns the files. @throws Error with all that is wrong */
export function writeStoreTexts(): string[] {
  const listings = checkedListings();
  const declarations = checkedDeclarations();
  return storeNames.flatMap((store) => {
    // Pictures, which take longer to make, are kept.
    rmSync(join(storeFolder, store), { recursive: true, force: true });
    const files: [string, string][] = [
      ['privacy.md', declarationsFor(store, declarations, readManifest(buildFor[store]))],
      ...[...listings].flatMap(([language, listing]) =>
        Object.entries(listing).map(([field, text]): [string, string] => [`${language}/${field}.txt`, `${text}\n`]),
      ),
    ];
    return files.map(([name, text]) => {
      const path = join(storeFolder, store, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return path;
    });
  });
}
