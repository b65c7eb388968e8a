// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Assessed, Block } from '@/src/vocabulary/types.ts';
import { Check } from '@/src/ui/check/check.tsx';
import { t } from '../messages.ts';
import { press, show, words } from '../render.ts';
import { claim, target } from '../samples.ts';

type Analyze = (blocks: Block[]) => Promise<Assessed>;
const text = 'Nothing here.\nThe harbour says that Tern 2 is open source, and so is Skua.';
const start = text.indexOf('open source') - 14;

const copy = vi.fn(async () => true);

const finding: Analyze = async (blocks) => ({
  ok: true,
  value: blocks.map((block) =>
    block.text.includes('Tern') ? [{ ...claim([target()]).assessment, start, end: start + 11 }] : [],
  ),
});

describe('checking a text', () => {
  it('checks what was brought along at once: verdict, words, place', async () => {
    const place = await show(<Check t={t} text={text} analyze={finding} copy={copy} />);
    await vi.waitFor(() => expect(words(place)).toContain('1 claim about 1 model; 1 model is open-weight'));
    const found = words(place.querySelector('.finding'));
    expect(found).toContain('Tern 2: open-weight, restricted licence');
    expect(place.querySelector('mark')?.textContent).toBe('open source');
    expect(place.querySelector('.evidence a')?.getAttribute('href')).toBe('/options.html#/model/tern-2');
  });

  it('selects the words of a claim in the text', async () => {
    const place = await show(<Check t={t} text={text} analyze={finding} copy={copy} />);
    await vi.waitFor(() => expect(place.querySelector('.finding')).not.toBeNull());
    await press(place, '.finding');
    const field = place.querySelector('textarea');
    expect([field?.selectionStart, field?.selectionEnd]).toEqual([14 + start, 14 + start + 11]);
  });

  it('offers accurate words, puts them into the text and copies the whole corrected', async () => {
    const place = await show(<Check t={t} text={text} analyze={finding} copy={copy} />);
    await vi.waitFor(() => expect(words(place)).toContain('Accurate wording: open-weight'));
    await press(place, '.corrected .button');
    await vi.waitFor(() => expect(words(place)).toContain('Copied'));
    expect(copy).toHaveBeenLastCalledWith(
      'Nothing here.\nThe harbour says that Tern 2 is open-weight, and so is Skua.',
    );
    await press(place, '.correction .button');
    expect(place.querySelector('textarea')?.value).toContain('Tern 2 is open-weight, and so');
  });

  it.each<[string, Analyze, string]>([
    ['nothing', async (blocks) => ({ ok: true, value: blocks.map(() => []) }), 'No AI model is called open source'],
    ['a damaged dataset', async () => ({ ok: false, problem: 'dataset-corrupt' }), 'could not be checked'],
    ['a failure', () => Promise.reject(new Error('gone')), 'could not be checked'],
  ])('says plainly: %s', async (_, analyze, said) => {
    const place = await show(<Check t={t} text={text} analyze={analyze} copy={copy} />);
    await vi.waitFor(() => expect(words(place)).toContain(said));
  });

  it('counts what is no claim, and says how far a long text was read', async () => {
    const denied: Analyze = async (blocks) => ({
      ok: true,
      value: blocks.map(({ before }) =>
        before === undefined ? [claim([target()], { stance: 'denied' }).assessment] : [],
      ),
    });
    const place = await show(<Check t={t} text={'a\n'.repeat(4_200)} analyze={denied} copy={copy} />);
    await vi.waitFor(() => expect(words(place)).toContain('1 other mention was not judged'));
    expect(words(place)).toContain('only its first 8,000 characters were checked');
  });
});
