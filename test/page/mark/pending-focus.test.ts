// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPendingFocus, type PendingFocus } from '@/src/page/mark/pending-focus.ts';

describe('the badge that is to get the focus', () => {
  let ending: AbortController;
  let pending: PendingFocus;
  beforeEach(() => {
    document.body.innerHTML = '<input>';
    ending = new AbortController();
    pending = createPendingFocus(document, ending.signal);
  });
  afterEach(() => ending.abort());

  it('gets it once, whatever is drawn before it', () => {
    pending.set('c7:0');
    expect(pending.take(['c1:0', 'c2:0'])).toBeUndefined();
    expect(pending.take(['c6:0', 'c7:0'])).toBe('c7:0');
    expect(pending.take(['c7:0'])).toBeUndefined();
  });

  it('is the last that was stepped to', () => {
    pending.set('c7:0');
    pending.set('c8:0');
    expect(pending.take(['c7:0'])).toBeUndefined();
    expect(pending.take(['c8:0'])).toBe('c8:0');
  });

  it.each(['focusin', 'pointerdown', 'beforeinput'])(
    'is given up at %s elsewhere, even if the page stops the event',
    (type) => {
      const field = document.querySelector('input') as HTMLInputElement;
      field.addEventListener(type, (event) => event.stopPropagation());
      pending.set('c7:0');
      field.dispatchEvent(new Event(type, { bubbles: true }));
      expect(pending.take(['c7:0'])).toBeUndefined();
    },
  );
});
