// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageClaim } from '@/src/page/find/claims.ts';
import { createWalk } from '@/src/page/navigate/walk.ts';

const scrolled = vi.fn<(element: Element) => void>();

/** Two claims in a page, with a card that is shut. */
function setUp() {
  document.body.innerHTML = '<p id="a">one</p><p id="b">two</p>';
  const claims = ['a', 'b'].map((id) => {
    const node = document.querySelector(`#${id}`)?.firstChild as Text;
    const words = [{ startContainer: node, startOffset: 0, endContainer: node, endOffset: 1 }];
    return { id, words } as unknown as PageClaim;
  });
  const log: string[] = [];
  let open = false;
  const walk = createWalk({
    claims: () => claims,
    find: (id) => claims.find((claim) => claim.id === id),
    open: ({ id }) => {
      open = true;
      log.push(`open ${id}`);
    },
    card: {
      isOpen: () => open,
      close: () => {
        open = false;
        log.push('close');
      },
    },
    focus: ({ id }) => void log.push(`focus ${id}`),
    flash: () => void log.push('flash'),
  });
  return { walk, log, claims };
}

beforeEach(() => {
  Range.prototype.getBoundingClientRect = () => ({ bottom: 10 }) as DOMRect;
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled(this);
  };
  scrolled.mockClear();
});

describe('a walk from claim to claim', () => {
  it('shows the words and focuses the badge', () => {
    const { walk, log } = setUp();
    expect(walk.step(1)?.id).toBe('a');
    expect(walk.step(1)?.id).toBe('b');
    expect(log).toEqual(['flash', 'focus a', 'flash', 'focus b']);
    expect(scrolled.mock.calls.map(([{ id }]) => id)).toEqual(['a', 'b']);
  });

  it('takes an open card along', () => {
    const { walk, log } = setUp();
    expect(walk.goTo(1, true)?.id).toBe('a');
    walk.step(1);
    expect(log).toEqual(['flash', 'open a', 'flash', 'open b']);
  });

  it('leaves the card open where there is no other claim', () => {
    const { walk, log, claims } = setUp();
    claims.pop();
    walk.goTo(1, true);
    walk.step(1);
    expect(log).toEqual(['flash', 'open a', 'flash', 'focus a']);
    expect(walk.closeCard()).toBe(true);
  });

  it('jumps to a claim and opens its card, which is shut before', () => {
    const { walk, log } = setUp();
    expect(walk.jump('b')).toBe(true);
    expect(log).toEqual(['flash', 'close', 'open b']);
    expect(walk.where()).toMatchObject({ place: 2, total: 2 });
    expect(walk.jump('gone')).toBe(false);
  });

  it('goes nowhere where the words are gone', () => {
    const { walk, log } = setUp();
    expect(walk.goTo(3, false)).toBeNull();
    document.body.replaceChildren();
    expect([walk.step(1), log]).toEqual([null, []]);
  });

  it('opens the card of the current claim, and shuts it', () => {
    const { walk, log } = setUp();
    walk.at('b');
    expect(walk.openCurrent()).toBe(true);
    expect([walk.closeCard(), walk.closeCard()]).toEqual([true, false]);
    expect(log).toEqual(['open b', 'close', 'close']);
  });
});
