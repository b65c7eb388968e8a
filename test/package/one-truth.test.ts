import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../entrypoints/background/knowledge.ts';
import { loadEngine, loadPrefilter } from '../../src/cli/engine.ts';
import { readDocument as readForScan } from '../../src/cli/scan/documents.ts';
import { scanLines } from '../../src/cli/scan/lines.ts';
import { analyze, readDocument } from '../../src/package/index.ts';
import type { Assessment, Block, PageContext } from '../../src/vocabulary/types.ts';

/** Claims without what the background adds for views. */
const bare = (claims: readonly Assessment[] | null): unknown =>
  claims?.map((claim) => ({
    ...claim,
    targets: claim.targets.map((target) => {
      const { ring, name, ...own } = target;
      return ring === undefined && name === undefined ? target : own;
    }),
  }));

async function fromBackground(blocks: Block[], page: PageContext): Promise<unknown[]> {
  const answer = await assess(blocks, page);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value.map(bare);
}

const corpora = readdirSync('test/corpus').filter((name) => name.endsWith('.jsonl'));
const pages = readdirSync('test/pages');

/** Every third passage: each language and kind of sentence is among them, and the test stays quick. */
const sample = (lines: string[]): string[] => lines.filter((_, at) => at % 3 === 0);

describe('the same text gives the same claims on the command line, in the package and in the extension', () => {
  it.each(corpora)('passages of %s', async (name) => {
    const lines = sample(readFileSync(`test/corpus/${name}`, 'utf8').trim().split('\n'));
    const blocks = lines.map((line): Block => {
      const { text, lang } = JSON.parse(line) as Block;
      return { text, ...(lang !== undefined && { lang }) };
    });
    const scanned: unknown[] = [];
    const input = [Buffer.from(lines.join('\n'))];
    await scanLines(
      loadEngine(),
      loadPrefilter(),
      (async function* () {
        yield* input;
      })(),
      name,
      {
        onLine: async (_, claims) => void scanned.push(bare(claims)),
        onSkip: (reason) => expect.fail(reason),
      },
    );
    expect(scanned.flat().length).toBeGreaterThan(5);
    expect(await fromBackground(blocks, {})).toEqual(scanned);
    expect(analyze(blocks).map(bare)).toEqual(scanned);
  });

  it.each(pages)('the page %s', async (slug) => {
    const html = readFileSync(`test/pages/${slug}/source.html`, 'utf8');
    const { blocks, page } = readForScan(html, 'html', loadPrefilter());
    const engine = loadEngine();
    const scanned = blocks.map((block) => bare(engine(block, page)));
    expect(blocks.length).toBeGreaterThan(0);
    expect(await fromBackground(blocks, page)).toEqual(scanned);
    expect(readDocument(html)).toEqual({ blocks, page });
    expect(analyze(blocks, page).map(bare)).toEqual(scanned);
  });
});
