import { describe, expect, it } from 'vitest';
import { createSearches } from '@/src/page/find/searches.ts';
import { parse } from '../parse.ts';

describe('the searches of a page', () => {
  const setUp = (deferred: (id: string) => boolean = () => false) => {
    const { body } = parse(Array.from({ length: 6 }, (_, at) => `<p id="p${at}">It is open source.</p>`).join(''));
    const at = (id: string): Element => body.querySelector(`#${id}`) as Element;
    const searches = createSearches(/open source/, (one) => deferred((one as Element).id));
    const all = (): string[] => {
      const found: string[] = [];
      while (searches.isBusy()) {
        const next = searches.next(() => false);
        if (next) found.push((next as Element).id);
      }
      return found;
    };
    return { searches, all, body, at };
  };
  it('find containers one by one, and end', () => {
    const { searches, all, body, at } = setUp();
    searches.add(body);
    expect(searches.next(() => false)).toBe(at('p0'));
    expect(all()).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
    expect(searches.next(() => false)).toBeNull();
  });

  it('go past containers that are deferred', () => {
    const { searches, all, body } = setUp((id) => id !== 'p4');
    searches.add(body);
    expect(all()).toEqual(['p4']);
  });

  it('pause between two deferred containers when a slice is over', () => {
    const { searches, body } = setUp(() => true);
    searches.add(body);
    expect(searches.next(() => true)).toBeNull();
    expect(searches.isBusy()).toBe(true);
  });

  it('run one after the other, until they are cleared', () => {
    const { searches, at } = setUp();
    searches.add(at('p1'));
    searches.add(at('p3'));
    expect(searches.next(() => false)).toBe(at('p1'));
    expect(searches.next(() => false)).toBeNull();
    expect(searches.next(() => false)).toBe(at('p3'));
    searches.clear();
    expect(searches.isBusy()).toBe(false);
  });
});
