import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, PageContext } from '@/src/vocabulary/types.ts';
import { analyzeFitted, mostTag, mostText } from '@/src/ext/messages/analysis.ts';

/** Refuses what the background refuses, and blocks that hold `bad`. */
const ask = async (blocks: Block[], { title = '', lang = '' }: PageContext) => {
  const texts = [title, ...blocks.flatMap(({ text, heading = '', before = '' }) => [text, heading, before])];
  if (texts.some((text) => text.length > mostText || text === 'bad')) throw new Error('analyze: refused');
  if ([lang, ...blocks.map((block) => block.lang ?? '')].some((tag) => tag.length > mostTag))
    throw new Error('analyze: tag');
  return { ok: true as const, value: blocks.map(() => []) };
};

describe('an analysis', () => {
  it('is not refused for the length of a part', async () => {
    const part = fc.constantFrom('a', 'a'.repeat(mostText), 'a'.repeat(mostText + 1), 'a'.repeat(2 * mostText));
    const block = fc.record({ text: part, heading: part, before: part, lang: part }, { requiredKeys: ['text'] });
    const page = fc.record({ title: part, lang: part }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 3 }), page, async (blocks, context) => {
        expect(await analyzeFitted(blocks, context, ask)).toEqual({ ok: true, value: blocks.map(() => []) });
      }),
      { numRuns: 30 },
    );
  });

  it('that is refused costs the block at fault alone', async () => {
    const blocks = [{ text: 'good' }, { text: 'bad' }, { text: 'good' }];
    expect(await analyzeFitted(blocks, {}, ask)).toEqual({ ok: true, value: [[], null, []] });
  });

  it('without an answer fails as a whole, so that it is asked again', async () => {
    const lost = async () => {
      throw new Error('The message port closed before a response was received.');
    };
    await expect(analyzeFitted([{ text: 'a' }, { text: 'b' }], {}, lost)).rejects.toThrow('port closed');
    let asked = 0;
    const lostLater = async (blocks: Block[]) => {
      if (blocks.length > 1) throw new Error('analyze: refused');
      if ((asked += 1) > 1) throw new Error('port closed');
      return { ok: true as const, value: [[]] };
    };
    await expect(analyzeFitted([{ text: 'a' }, { text: 'b' }], {}, lostLater)).rejects.toThrow('port closed');
  });
});
