import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMessenger, settledReport, type Messenger } from '@/src/cli/start/report';
import { loadEngine, loadPrefilter } from '@/src/cli/engine.ts';
import { readDocument } from '@/src/cli/scan/documents.ts';
import type { Assessment } from '@/src/vocabulary/types.ts';
import { browserNames, prefer, Rig } from './harness';

/** A claim in one line: what is said of which models, and what the facts say. */
const lineOf = ({ phrase, object, stance, rule, targets }: Assessment): string =>
  `${stance} ${phrase} (${object}, ${rule}): ${targets.map(({ text, model, verdict }) => `${text} ${model} ${verdict}`).join(', ')}`;

/** Pages of which a browser reads less than their source says: style sheets hide parts of them. */
const styled = ['styled-layout', 'not-read', 'places'];
const pages = readdirSync('test/pages').filter((slug) => !styled.includes(slug));

function scanned(html: string): string[] {
  const analyze = loadEngine();
  const { blocks, page } = readDocument(html, 'html', loadPrefilter());
  return blocks.flatMap((block) => analyze(block, page).map(lineOf));
}

describe.each(browserNames)('the page reports what the command line finds in %s', (name) => {
  let rig: Rig;
  let messenger: Messenger;
  beforeAll(async () => {
    rig = await Rig.open(name);
    await prefer(rig, { density: 'every' });
    messenger = await openMessenger(rig.launched);
  });
  afterAll(() => rig.close());

  it.for(pages)('%s', async (slug) => {
    const html = readFileSync(`test/pages/${slug}/source.html`, 'utf8');
    const visit = await rig.visit({ url: `https://${slug}.example/`, html }, 'window');
    await visit.page.bringToFront();
    const report = await settledReport(messenger, visit.page);
    const found = report?.claims.map(({ assessment }) => lineOf(assessment)) ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(found.toSorted()).toEqual(scanned(html).toSorted());
    await rig.leave(visit);
  });
});
