import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMessenger, settledReport, type Messenger } from '@/src/cli/start/report';
import type { PageReport } from '@/src/vocabulary/types';
import { marksOf, Rig, until, type Visit } from './harness';

/**
 * Pages of other people, beside the project where they exist; they are not part of it, and without them nothing here
 * runs.
 */
const folder = '../shared/pages';
const present = existsSync(folder);

interface Listed {
  slug: string;
  category: 'claims' | 'controls' | 'hard';
  url?: string;
}
const pages = present
  ? readFileSync(`${folder}/index.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Listed)
  : [];

/** How long a report must stand to be taken as final, in ms. */
const quiet = { some: 1_200, none: 2_000 };

/** How many pages are open at a time, each in its own window. */
const width = 4;

/** Without the order to go elsewhere in some seconds: on a busy machine a page would, and there is nothing. */
const bodyOf = ({ category, slug }: Listed) =>
  Buffer.from(
    readFileSync(`${folder}/${category}/${slug}.html`, 'latin1').replaceAll(
      /<meta http-equiv=["']?refresh[^>]*>/gi,
      '',
    ),
    'latin1',
  );
const addressOf = ({ slug }: Listed) => `https://${slug.slice(0, 60).replace(/-+$/, '')}.example/page.html`;
const markup = (visit: Visit) => visit.page.evaluate(() => document.documentElement.outerHTML);

interface Seen {
  listed: Listed;
  report: PageReport | null;
  marks: string[];
  errors: string[];
  /** Where the page was not itself again after switching off, with what it should have been; empty where it was. */
  difference: string;
}

/** The first place where two texts differ. */
function firstDifference(wanted: string, got: string): string {
  if (wanted === got) return '';
  let at = 0;
  while (wanted[at] === got[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 100));
  return `wanted ${around(wanted)}, got ${around(got)}`;
}

describe.runIf(present)('real pages in chromium', () => {
  let rig: Rig;
  let plain: Rig;
  let messenger: Messenger;
  const seen: Seen[] = [];

  beforeAll(async () => {
    rig = await Rig.open('chromium');
    plain = await Rig.open('chromium', { extension: null });
    messenger = await openMessenger(rig.launched);
  });
  afterAll(async () => {
    await rig.close();
    await plain.close();
  });

  /** A page without its own scripts, so that it is the same every time, with the extension and without. */
  async function differenceWithoutScripts(listed: Listed): Promise<string> {
    const answer = {
      body: bodyOf(listed),
      contentType: 'text/html',
      headers: { 'content-security-policy': "script-src 'none'" },
    };
    const fixture = { url: addressOf(listed), html: answer };
    const [before, visit] = await Promise.all([plain.visit(fixture, 'window'), rig.visit(fixture, 'window')]);
    await settledReport(messenger, visit.page, quiet);
    await messenger.ask(visit.page, 'stop');
    const difference = firstDifference(await markup(before), await markup(visit));
    await Promise.all([plain.leave(before), rig.leave(visit)]);
    return difference;
  }

  async function look(listed: Listed): Promise<Seen> {
    const visit = await rig.visit(
      { url: addressOf(listed), html: { body: bodyOf(listed), contentType: 'text/html' } },
      'window',
    );
    const report = await settledReport(messenger, visit.page, quiet);
    const marks = (await marksOf(visit.page)).map(({ label }) => label);
    await messenger.ask(visit.page, 'stop');
    await until(
      () => marksOf(visit.page),
      (left) => left.length === 0,
    );
    await rig.leave(visit);
    return { listed, report, marks, errors: visit.errors, difference: await differenceWithoutScripts(listed) };
  }

  /** Some of these pages reload themselves, and pending calls are lost. */
  async function lookAgain(listed: Listed, tries = 3): Promise<Seen> {
    try {
      return await look(listed);
    } catch (error) {
      if (tries === 1 || !/context (?:was destroyed|with specified id)/.test(String(error))) throw error;
      return lookAgain(listed, tries - 1);
    }
  }

  it.each([0, 1, 2].map((part) => [part]))(
    'are read, marked and left as they were, part %i of 3',
    { timeout: 240_000 },
    async (part) => {
      const queue = pages.filter((_, index) => index % 3 === part);
      const worker = async () => {
        for (let listed = queue.shift(); listed; listed = queue.shift()) seen.push(await lookAgain(listed));
      };
      await Promise.all(Array.from({ length: width }, worker));
      const changed = seen
        .filter(({ difference }) => difference !== '')
        .map(({ listed, difference }) => [listed.slug, difference]);
      expect(changed).toEqual([]);
    },
  );

  it('stay unmarked where nothing is claimed', () => {
    const controls = seen.filter(({ listed }) => listed.category === 'controls');
    expect(controls).toHaveLength(22);
    expect(controls.filter(({ marks }) => marks.length > 0).map(({ listed, marks }) => [listed.slug, marks])).toEqual(
      [],
    );
  });

  it('bring out no error of ours', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
    expect(seen.filter(({ report }) => report?.problem).map(({ listed }) => listed.slug)).toEqual([]);
  });

  it('give a table of what was drawn, for a person to read', () => {
    const cell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
    const rows = [...seen]
      .sort((a, b) => a.listed.slug.localeCompare(b.listed.slug))
      .flatMap(({ listed, report }) =>
        (report?.claims ?? []).flatMap(({ assessment, excerpt, drawn }) =>
          assessment.targets.map((target) =>
            [
              listed.category,
              listed.slug,
              drawn ? 'drawn' : '',
              target.text,
              `${target.verdict} ${target.class ?? ''}`,
              assessment.stance,
            ]
              .concat([assessment.rule, excerpt])
              .map(cell)
              .join(' | '),
          ),
        ),
      );
    const head = ['page', 'slug', 'drawn', 'model', 'verdict', 'stance', 'rule', 'words'];
    mkdirSync('.output', { recursive: true });
    writeFileSync(
      '.output/real-pages.md',
      [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row} |`)].join(
        '\n',
      ) + '\n',
    );
    expect(seen).toHaveLength(pages.length);
  });
});
