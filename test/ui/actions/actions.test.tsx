// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Actions, type ActionPorts } from '@/src/ui/actions/actions.tsx';
import { press, show, words } from '../render.ts';
import { actionPorts, claim, target } from '../samples.ts';

const subject = claim();
const actions = (more: Partial<ActionPorts> = {}, of = subject) => (
  <Actions ports={actionPorts(more)} claim={of} target={0} />
);
const door = (nth: number): string => `.door:nth-of-type(${nth})`;

describe('what can be done with a claim', () => {
  it('opens one thing at a time, and says which', async () => {
    const place = await show(actions());
    const states = () => [...place.querySelectorAll('.door')].map((one) => one.getAttribute('aria-expanded'));
    expect(states()).toEqual(['false', 'false', 'false']);
    await press(place, door(1));
    await press(place, door(2));
    expect(states()).toEqual(['false', 'true', 'false']);
    expect(place.querySelectorAll('.room')).toHaveLength(1);
    await press(place, door(2));
    expect(place.querySelector('.room')).toBeNull();
  });

  it('copies a citation in the form that was asked for', async () => {
    const copy = vi.fn<ActionPorts['copy']>(async () => true);
    const place = await show(actions({ copy }));
    await press(place, door(1));
    for (const nth of [1, 2, 3]) await press(place, `.choices .button:nth-of-type(${nth})`);
    await vi.waitFor(() => expect(copy).toHaveBeenCalledTimes(3));
    const [markdown, plain, json] = copy.mock.calls.map(([text]) => text);
    expect(markdown?.startsWith('> ')).toBe(true);
    expect(plain?.startsWith('“')).toBe(true);
    expect(json?.startsWith('{')).toBe(true);
    await vi.waitFor(() => expect(words(place)).toContain('Copied'));
  });

  it('shows the citation where copying is refused', async () => {
    const place = await show(actions({ copy: async () => false }));
    await press(place, door(1));
    await press(place, '.choices .button');
    await vi.waitFor(() => expect(place.querySelector('textarea')?.value).toContain('Tern 2 is open-weight'));
  });

  it('dismisses as far as each button says, until the data change unless asked otherwise', async () => {
    const dismiss = vi.fn<ActionPorts['dismiss']>(async () => true);
    const place = await show(actions({ dismiss }));
    await press(place, door(2));
    const buttons = [...place.querySelectorAll('.choices .button')].map(words);
    expect(buttons).toEqual([
      'This claim, anywhere on news.example',
      'All claims about Tern 2, on every site',
      'All claims on this page',
      'All claims on news.example',
    ]);
    await press(place, '.choices .button:nth-of-type(1)');
    await press(place, 'input');
    await press(place, '.choices .button:nth-of-type(4)');
    expect(dismiss.mock.calls.map(([scope, , , until]) => [scope, until])).toEqual([
      ['claim', true],
      ['site', false],
    ]);
  });

  it('offers only what applies, and says when it could not be stored', async () => {
    const unknown = claim([target({ model: null })]);
    const place = await show(actions({ site: () => null, dismiss: async () => false }, unknown));
    await press(place, door(2));
    expect([...place.querySelectorAll('.choices .button')].map(words)).toEqual(['All claims on this page']);
    await press(place, '.choices .button');
    await vi.waitFor(() => expect(words(place)).toContain('could not save this change'));
  });

  it('shows the whole report before a link leads to the form, and adds the address only when asked', async () => {
    const place = await show(actions());
    await press(place, door(3));
    const said = () => words(place.querySelector('pre'));
    /** What the link fills in, and the words of the report do not show. */
    const unseen = () => {
      const { template, title, ...fields } = Object.fromEntries(
        new URL(place.querySelector('a')?.href ?? '').searchParams,
      );
      expect([template, title]).toEqual(['false-alarm.yml', 'Mistake about Tern 2']);
      expect(Object.keys(fields)).toEqual(expect.arrayContaining(['words', 'model', 'rule', 'versions']));
      return Object.values(fields).filter((value) => !said().includes(value));
    };
    await vi.waitFor(() => expect(said()).toContain('dataset of 24 November 2026'));
    expect(unseen()).toEqual([]);
    expect(said()).not.toContain('news.example');
    await press(place, 'input');
    expect(said()).toContain('Page: https://news.example/story');
    expect(unseen()).toEqual([]);
    expect(place.querySelector('a')?.rel).toContain('noreferrer');
  });
});
