// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { opennessClasses, type OpennessClass } from '@/src/vocabulary/types.ts';
import type { BadgeEntry, BadgeProps } from '@/src/page/ports.ts';
import { badgeMount } from '@/src/ui/badge/badge.tsx';
import { badgeMessages } from '@/src/ui/class-words.ts';
import type { Translate } from '@/src/ui/text.ts';
import { t } from '../messages.ts';
import { target } from '../samples.ts';

const entry = (more: Partial<BadgeEntry> = {}, openness: OpennessClass = 'open-weight-restricted'): BadgeEntry => ({
  key: 'c1:0',
  claim: 'c1',
  target: { ...target(), class: openness },
  object: 'model',
  compact: false,
  named: false,
  others: [],
  stop: true,
  ...more,
});
const props = (entries: BadgeEntry[], more: Partial<BadgeProps> = {}): BadgeProps => ({
  entries,
  scheme: 'light',
  open: null,
  onOpen: () => undefined,
  ...more,
});

/** The words that the style sheet draws: they are no text, so that nobody finds them in the page. */
const words = (place: Element): string =>
  [...place.querySelectorAll('[data-words]')].map((part) => part.getAttribute('data-words')).join('');

const root = () => document.body.appendChild(document.createElement('x-host')).attachShadow({ mode: 'open' });
function show(given: BadgeProps): Element {
  const place = root();
  badgeMount({ t, onBug: (error) => expect.unreachable(String(error)) })(place, given);
  return place.querySelector('.badges') as Element;
}

describe('a badge', () => {
  it.each([
    ['open-source', 'open source'],
    ['open-weight-plus', 'actually open-weight, with training code'],
    ['open-weight-permissive', 'actually open-weight'],
    ['open-weight-near-permissive', 'actually open-weight, custom licence'],
    ['open-weight-restricted', 'actually open-weight, restricted licence'],
    ['open-weight-noncommercial', 'actually open-weight, non-commercial'],
    ['depends', 'open-weight at best, depends on version'],
    ['closed', 'actually a closed model'],
  ] as const)('says of %s: %s', (openness, said) => {
    const place = show(props([entry({}, openness)]));
    expect(words(place)).toBe(said);
    expect(place.textContent).toBe('');
    expect(place.querySelector('button')?.getAttribute('aria-label')).toBe(`Tern 2: ${said}`);
  });

  it.each([
    ['weights', 'open-weight-restricted', 'actually open-weight, restricted licence'],
    ['licence', 'open-weight-restricted', 'not an open source licence'],
    ['licence', 'closed', 'actually a closed model'],
    ['training-code', 'closed', 'code not released'],
    ['data', 'open-weight-permissive', 'training data not released'],
  ] as const)('says of the %s of a model that is %s: %s', (object, openness, said) => {
    const place = show(props([entry({ object }, openness)]));
    expect(words(place)).toBe(said);
    expect(place.querySelector('button')?.getAttribute('aria-label')).toBe(`Tern 2: ${said}`);
  });

  it('spells each wording out once where more than three models are at one place', () => {
    const classes = ['open-weight-restricted', 'open-weight-permissive', 'closed', 'open-weight-permissive'] as const;
    const many = classes.map((openness, at) => entry({ key: `c1:${at}`, named: true }, openness));
    const said = (place: Element) => [...place.querySelectorAll('button')].map(words);
    const three = ['Tern 2: actually open-weight, restricted licence', 'Tern 2: actually open-weight'];
    expect(said(show(props(many.slice(0, 3))))).toEqual([...three, 'Tern 2: actually a closed model']);
    const place = show(props(many));
    expect(said(place)).toEqual([three[0], 'Tern 2', 'Tern 2: actually a closed model', 'Tern 2']);
    // What is read aloud is whole.
    expect(place.querySelectorAll('button')[3]?.getAttribute('aria-label')).toBe('Tern 2: actually open-weight');
  });

  it('has words for every class', () => {
    for (const openness of opennessClasses) expect(t(`badge_${openness.replaceAll('-', '_')}` as never)).not.toBe('');
  });

  it('is made of messages of its own: pages get no others', () => {
    const asked = new Set<string>();
    const asking: Translate = (key, ...subs) => {
      asked.add(key);
      return t(key, ...subs);
    };
    const entries = opennessClasses.flatMap((one) => [
      entry({ key: one, named: true }, one),
      entry({ key: `${one}:compact`, compact: true }, one),
    ]);
    badgeMount({ t: asking, onBug: (error) => expect.unreachable(String(error)) })(root(), props(entries));
    expect(asked.size).toBeGreaterThan(opennessClasses.length);
    for (const key of asked) expect(key).toMatch(badgeMessages);
  });

  it('shows the ring alone where it is compact, and keeps its full name', () => {
    const place = show(props([entry({ compact: true })]));
    expect(words(place)).toBe('');
    const button = place.querySelector('button');
    expect(button?.getAttribute('aria-label')).toBe('Tern 2: actually open-weight, restricted licence');
    expect(button?.hasAttribute('title')).toBe(false);
  });

  it('names the model in front where several stand together', () => {
    const place = show(props([entry({ named: true })]));
    expect(words(place)).toBe('Tern 2: actually open-weight, restricted licence');
  });

  it('names a repeat that is apart, and counts the claims it is for', () => {
    expect(words(show(props([entry({ compact: true, named: true })])))).toBe('Tern 2');
    expect(words(show(props([entry({ compact: true, others: ['c2:0', 'c3:0'] })])))).toBe('+2');
  });

  it('is one labelled button for each model, which says whether its card is open', async () => {
    const entries = [entry(), entry({ key: 'c1:1' }, 'closed')];
    const onOpen = vi.fn<BadgeProps['onOpen']>();
    const place = show(props(entries, { open: 'c1:1', onOpen }));
    const buttons = [...place.querySelectorAll('button')];
    expect(buttons.map((button) => button.getAttribute('aria-expanded'))).toEqual(['false', 'true']);
    buttons[0]?.click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(entries[0], buttons[0]);
  });

  it('shows a name that is markup as text', async () => {
    const text = '<img src=x onerror=alert(1)>';
    const place = show(props([entry({ named: true, target: { ...target({ text }), class: 'closed' } })]));
    expect(words(place)).toContain(text);
    expect(place.querySelector('img')).toBeNull();
  });
});

describe('badges in a shadow root', () => {
  it('follow their props, take the focus by key, and leave nothing behind', () => {
    const place = root();
    const mounted = badgeMount({ t, onBug: () => undefined })(place, props([entry(), entry({ key: 'c1:1' })]));
    expect(place.querySelectorAll('button')).toHaveLength(2);
    mounted.focus('c1:1');
    expect(place.activeElement?.getAttribute('data-key')).toBe('c1:1');
    mounted.update(props([entry()]));
    expect(place.querySelectorAll('button')).toHaveLength(1);
    mounted.unmount();
    expect(place.childNodes).toHaveLength(0);
    expect(place.adoptedStyleSheets).toHaveLength(0);
  });

  it('are empty after a failure, which is reported once', () => {
    const place = root();
    const onBug = vi.fn<(error: unknown) => void>();
    const failing = () => {
      throw new Error('no words');
    };
    badgeMount({ t: failing, onBug })(place, props([entry()]));
    expect(onBug).toHaveBeenCalledOnce();
    expect(place.querySelector('button')).toBeNull();
  });
});
