import { describe, expect, it, vi } from 'vitest';
import { createAnalyzer } from '@/src/core/analyze.ts';
import { english, names } from './engine.ts';

/** An analyzer that is built, and whose dataset is then damaged: a bug of ours. */
function damaged<Failed>(onBug?: (error: unknown) => Failed) {
  let isDamaged = false;
  const models = new Proxy(names.models, {
    get(target, key) {
      if (isDamaged) throw new Error('damaged');
      return Reflect.get(target, key) as unknown;
    },
  });
  const analyze = createAnalyzer({ ...names, models }, english, onBug);
  isDamaged = true;
  return analyze;
}
const text = 'The model Llama 3 is open source.';

describe('an analyzer', () => {
  it('says what a block claims', () => {
    expect(createAnalyzer(names, english)({ text })).toMatchObject([{ phrase: 'open source', stance: 'asserted' }]);
  });

  it('finds nothing where a bug of ours stops it', () => {
    expect(damaged()({ text })).toEqual([]);
  });

  it('answers instead what it was built with', () => {
    const onBug = vi.fn<(error: unknown) => string>(() => 'failed');
    const analyze = damaged(onBug);
    expect(analyze({ text })).toBe('failed');
    expect(onBug).toHaveBeenCalledExactlyOnceWith(new Error('damaged'));
    expect(analyze({ text: 'Rain fell.' })).toEqual([]);
  });
});
