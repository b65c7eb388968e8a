// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Marked } from '@/src/ui/card/quote.tsx';
import { show, words } from '../render.ts';
import { claim } from '../samples.ts';

const excerpt = 'Finch is not open source. Later Tern 2 is open source again.';
const marked = async (at?: number) => {
  const place = await show(<Marked claim={{ ...claim(), excerpt, ...(at !== undefined && { at }) }} />);
  expect(words(place)).toBe(excerpt);
  return place.querySelector('b')?.previousSibling?.textContent;
};

it('sets off the words of the claim, not the same words before them', async () => {
  expect(await marked(excerpt.lastIndexOf('open source'))).toBe('Finch is not open source. Later Tern 2 is ');
});

it('sets off the first such words where nothing says which', async () => {
  expect(await marked()).toBe('Finch is not ');
  expect(await marked(3)).toBe('Finch is not ');
});
