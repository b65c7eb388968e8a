import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMessenger, type Messenger } from '@/src/cli/start/report';
import { browserNames, prefer, Rig } from '../harness';
import { survive, type Hostile } from './hostile';

const folder = `${import.meta.dirname}/pages`;

/** The pages of these numbers, by their names. */
export async function pagesOf(...numbers: number[]): Promise<[slug: string, hostile: Hostile][]> {
  const files = readdirSync(folder).filter((file) => numbers.includes(Number.parseInt(file, 10)));
  const load = async (file: string): Promise<[string, Hostile]> => {
    const { default: hostile } = (await import(`${folder}/${file}`)) as { default: Hostile };
    return [file.replace(/\.ts$/, ''), hostile];
  };
  return Promise.all(files.toSorted().map(load));
}

/** One page by its name. @throws where there is none */
export async function pageNamed(slug: string): Promise<Hostile> {
  const [found] = (await pagesOf(Number.parseInt(slug, 10))).filter(([name]) => name === slug);
  if (!found) throw new Error(`no hostile page ${slug}`);
  return found[1];
}

/** Visits pages in both browsers; to be called at the top of a test file. */
export function describePages(pages: [slug: string, hostile: Hostile][]): void {
  describe.each(browserNames)('hostile pages in %s:', (name) => {
    let rig: Rig;
    let plain: Rig;
    let messenger: Messenger;
    beforeAll(async () => {
      [rig, plain] = await Promise.all([Rig.open(name), Rig.open(name, { extension: null })]);
      await prefer(rig, { density: 'every' });
      messenger = await openMessenger(rig.launched);
    });
    afterAll(() => Promise.all([rig.close(), plain.close()]));

    const here = pages.filter(([, { only }]) => (only ?? name) === name);
    const isAlone = ([, { check, huge }]: (typeof here)[number]): boolean => Boolean(check) || huge === true;
    // What nobody presses, times or types in is visited several at a time.
    it.concurrent.for(here.filter((one) => !isAlone(one)))('%s', async ([slug, hostile]) => {
      expect(await survive(hostile, slug, { rig, plain, messenger })).toBe(hostile.badges.length);
    });
    it.for(here.filter(isAlone))('%s', async ([slug, hostile]) => {
      expect(await survive(hostile, slug, { rig, plain, messenger })).toBe(hostile.badges.length);
    });

    it('get to see no error and no request of ours', async () => {
      expect(await rig.ledger.errors()).toEqual([]);
      expect(await rig.ledger.requests()).toEqual([]);
    });
  });
}
