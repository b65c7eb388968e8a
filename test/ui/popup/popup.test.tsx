// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { press, show, words } from '../render.ts';
import { claim, target } from '../samples.ts';
import { popup, reported } from './sample.tsx';

const open = target({ text: 'Skua', model: 'skua', class: 'open-source', verdict: 'supported', ring: 'oooo' });
const unknown = target({ text: 'Gull', model: null, class: null, verdict: 'not-enough-info' });

describe('the popup', () => {
  it('says in which language the page has its words', async () => {
    const place = await show(popup(reported({ claims: [{ ...claim(), lang: 'en-GB' }] })));
    expect(place.querySelector('.claim bdi')?.getAttribute('lang')).toBe('en-GB');
  });

  it('counts in words and groups the claims by model', async () => {
    const claims = [
      claim([open]),
      claim(),
      claim([target(), open]),
      claim([unknown]),
      claim([target()], { stance: 'denied' }),
    ];
    const place = await show(popup(reported({ claims })));
    expect(words(place.querySelector('.summary'))).toBe(
      '3 claims about 2 models; 1 model is open-weight and 1 model is open source',
    );
    const groups = [...place.querySelectorAll('.groups > li')];
    expect(groups.map((group) => words(group.querySelector('h2')))).toEqual([
      'Tern 2 open-weight, restricted licence',
      'Skua open source',
    ]);
    expect(groups.map((group) => group.querySelectorAll('.claim').length)).toEqual([2, 2]);
    expect(words(place)).toContain('2 other mentions were not judged');
  });

  it('names what the page calls open source and the dataset does not have, each once, eight at most', async () => {
    const gull = (name: string) => target({ text: name, model: null, class: null, verdict: 'not-enough-info' });
    const unlisted = (...claims: Parameters<typeof claim>[]) =>
      show(popup(reported({ claims: claims.map((one) => claim(...one)) })));
    const place = await unlisted([[target(), gull('Gull 3')]], [[gull('Auk 1')]], [[gull('Gull 3')]]);
    expect(words(place)).toContain('Called open source, but not in the dataset: Gull 3 and Auk 1');
    expect(words(place)).toContain('1 claim about 1 model; 1 model is open-weight');
    const others = await unlisted(
      [[gull('Gull 3')], { stance: 'denied' }],
      [[gull('Gull 4')], { tier: 'likely' }],
      [[gull('Gull 5')], { object: 'weights' }],
    );
    expect(words(others)).not.toContain('not in the dataset');
    const many = await unlisted(...Array.from({ length: 9 }, (_, at): [[typeof unknown]] => [[gull(`Gull ${at}`)]]));
    expect(words(many)).toContain('Gull 6 and Gull 7 …');
  });

  it('leaves less certain finds out unless the level asks for them', async () => {
    const page = reported({ claims: [claim([target()], { tier: 'likely' })] });
    expect(words(await show(popup(page)))).toContain('conflicts with the facts');
    expect(words(await show(popup(page, { level: 'also-unclear' })))).toContain('1 claim about 1 model');
  });

  it('goes to a claim', async () => {
    const onJump = vi.fn<(id: string) => void>();
    const one = claim();
    const place = await show(popup(reported({ claims: [one] }), { onJump }));
    await press(place, '.claim');
    expect(onJump).toHaveBeenCalledExactlyOnceWith(one.id);
  });

  it('shows three claims of a model and the rest on demand', async () => {
    const place = await show(popup(reported({ claims: Array.from({ length: 5 }, () => claim()) })));
    expect(place.querySelectorAll('.claim')).toHaveLength(3);
    expect(words(place.querySelector('.more'))).toBe('Show 2 more claims');
    await press(place, '.more');
    expect(place.querySelectorAll('.claim')).toHaveLength(5);
  });

  it('has a switch that shows its state and asks for the other', async () => {
    const onSwitch = vi.fn<(on: boolean) => void>();
    const place = await show(popup({ state: 'clean' }, { onSwitch }));
    const control = place.querySelector('[role="switch"]');
    expect(control?.getAttribute('aria-checked')).toBe('true');
    expect(words(control)).toContain('Check pages on news.example');
    await press(place, '[role="switch"]');
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('says that an organisation has set where pages are checked, and lets nobody change it', async () => {
    const onSwitch = vi.fn<(on: boolean) => void>();
    const place = await show(popup({ state: 'clean' }, { onSwitch, locked: true }));
    expect(words(place)).toContain('Managed by your organisation');
    await press(place, '[role="switch"]');
    expect(onSwitch).not.toHaveBeenCalled();
  });

  it('lists what was dismissed, once for each dismissal, and takes it back', async () => {
    const onRestore = vi.fn<(id: string) => void>();
    const gone = (dismissed: string) => claim([target({ dismissed })]);
    const claims = [
      gone('model:tern-2'),
      gone('model:tern-2'),
      gone('claim:1'),
      claim([target({ dismissed: 'site:x' }), open]),
    ];
    const place = await show(popup(reported({ claims }), { level: 'also-unclear', onRestore }));
    expect(words(place)).toContain('1 claim about 1 model; 1 model is open source');
    expect(words(place)).not.toContain('more mention');
    const list = place.querySelector('.dismissed');
    expect(words(list?.querySelector('summary'))).toBe('3 dismissed');
    expect([...(list?.querySelectorAll('li span') ?? [])].map(words)).toEqual([
      'All claims about Tern 2, on every site',
      'They call Tern 2 an open source model again and again',
      'All claims on news.example',
    ]);
    expect(words(list?.querySelector('li [dir="auto"]'))).toMatch(/^They call/);
    expect(list?.querySelectorAll('li [dir]')).toHaveLength(1);
    await press(place, '.dismissed li:nth-of-type(2) .button');
    expect(onRestore).toHaveBeenCalledExactlyOnceWith('claim:1');
  });

  it('opens what can be done with one claim', async () => {
    const place = await show(popup(reported({ claims: [claim(), claim()] })));
    const asks = place.querySelector('.ask');
    expect(asks?.getAttribute('aria-label')).toContain('They call Tern 2');
    await press(place, '.ask');
    expect(place.querySelectorAll('.model .actions')).toHaveLength(1);
    expect(asks?.getAttribute('aria-expanded')).toBe('true');
  });

  it('opens at the claim that it was asked for: what can be done with it, and the keyboard there', async () => {
    const claims = Array.from({ length: 5 }, () => claim());
    const place = await show(popup(reported({ claims }), { asked: claims[4]?.id ?? '' }));
    expect([...place.querySelectorAll('.ask')].map((ask) => ask.getAttribute('aria-expanded'))).toEqual([
      ...['false', 'false', 'false', 'false', 'true'],
    ]);
    expect(place.querySelectorAll('.model .actions')).toHaveLength(1);
    expect(place.querySelector('li:last-child > .claim')?.getAttribute('aria-current')).toBe('true');
    expect(document.activeElement).toBe([...place.querySelectorAll('.ask')].at(-1));
  });

  it('makes place for any other text, and goes back to the page', async () => {
    const place = await show(popup(reported({ claims: [claim()] })));
    await press(place, 'footer .link');
    expect(place.querySelector('textarea')).not.toBeNull();
    expect(words(place)).not.toContain('1 claim');
    await press(place, 'footer .link');
    expect(words(place)).toContain('1 claim about 1 model');
  });

  it('steps through the claims, says where it is, and shows that claim in the list', async () => {
    const onStep = vi.fn<(direction: 1 | -1) => void>();
    const claims = Array.from({ length: 5 }, () => claim());
    const last = claims[4]?.id ?? '';
    const page = reported({ claims });
    const place = await show(popup(page, { onStep, step: { id: last, place: 5, total: 5 } }));
    expect(words(place.querySelector('.steps'))).toBe('5 of 5');
    expect([...place.querySelectorAll('[aria-current="true"]')]).toHaveLength(1);
    expect(place.querySelectorAll('.claim')).toHaveLength(5);
    await press(place, '[aria-label="Next claim"]');
    await press(place, '[aria-label="Previous claim"]');
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
  });

  it('says which claims are listed but not marked', async () => {
    const unmarked = { ...claim(), drawn: false };
    expect(words(await show(popup(reported({ claims: [unmarked] }))))).toContain('not marked on the page');
    expect(words(await show(popup(reported({ claims: [unmarked] }), { inline: false })))).not.toContain(
      'not marked on the page',
    );
  });
});
