import { describe, expect, it } from 'vitest';
import type { PageClaim } from '@/src/page/find/claims.ts';
import { createDismissals, markDismissed } from '@/src/page/mark/dismissals.ts';
import { shownTargets, tallyOf } from '@/src/page/mark/visibility.ts';
import { assessment, block, target } from '../make.ts';

const list = assessment({ targets: [target('Llama'), target('Gemma')] });
const claim: PageClaim = { id: 'c1', assessment: list, block: block('<p>open source Llama and Gemma</p>'), words: [] };
const reported = { id: 'c1', excerpt: '', assessment: list, drawn: true };

const shows = { level: 'proven', confirmed: false, restrictedOnly: false } as const;

describe('what was dismissed', () => {
  it('is marked by model, and neither shown nor counted', () => {
    const marked = markDismissed(reported, (model) => (model === 'llama' ? 'model:llama' : null));
    expect(shownTargets(marked, shows).map(({ index }) => index)).toEqual([1]);
    expect(tallyOf({ claims: [{ ...reported, assessment: marked }] }, shows)).toEqual({ claims: 1, models: 1 });
    expect(markDismissed(reported, () => null)).toBe(list);
  });

  it('is asked for once, and again after a change or at another address', () => {
    let asked = 0;
    let address = 'https://news.example/a';
    const dismiss = () => {
      asked += 1;
      return markDismissed(reported, () => 'page:1');
    };
    const dismissals = createDismissals(dismiss, () => address);
    const [first] = dismissals.apply([claim]);
    expect(dismissals.apply([claim])[0]).toBe(first);
    expect(first?.assessment.targets.map(({ dismissed }) => dismissed)).toEqual(['page:1', 'page:1']);
    expect(asked).toBe(1);
    dismissals.forget();
    dismissals.apply([claim]);
    address = 'https://news.example/b';
    dismissals.apply([claim]);
    expect(asked).toBe(3);
  });
});
