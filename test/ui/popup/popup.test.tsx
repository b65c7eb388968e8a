// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { PageReport } from '@/src/vocabulary/types.ts';
import { Popup, type PopupPage, type PopupProps } from '@/src/ui/popup/popup.tsx';
import { t } from '../messages.ts';
import { press, show, words } from '../render.ts';
import { actionPorts, claim, target } from '../samples.ts';

const open = target({ text: 'Skua', model: 'skua', class: 'open-source', verdict: 'supported', ring: 'oooo' });
const unknown = target({ text: 'Gull', model: null, class: null, verdict: 'not-enough-info' });

const popup = (page: PopupPage, more: Partial<PopupProps> = {}) => (
  <Popup
    t={t}
    site="news.example"
    on
    locked={false}
    page={page}
    level="proven"
    inline
    notice={null}
    onSwitch={() => undefined}
    pausedUntil={null}
    onClick={false}
    step={null}
    asked={null}
    onPause={() => undefined}
    onCheckPage={() => undefined}
    onStep={() => undefined}
    onJump={() => undefined}
    actions={actionPorts()}
    onRestore={() => undefined}
    onOptions={() => undefined}
    analyze={async () => ({ ok: true, value: [] })}
    {...more}
  />
);
const reported = (report: PageReport): PopupPage => ({ state: 'reported', report });

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
      '3 claims about 2 models; 1 is open-weight and 1 is open source',
    );
    const groups = [...place.querySelectorAll('.groups > li')];
    expect(groups.map((group) => words(group.querySelector('h2')))).toEqual([
      'Tern 2 open-weight, restricted licence',
      'Skua open source',
    ]);
    expect(groups.map((group) => group.querySelectorAll('.claim').length)).toEqual([2, 2]);
    expect(words(place)).toContain('2 other mentions were not judged');
  });

  it('leaves less certain finds out unless the level asks for them', async () => {
    const page = reported({ claims: [claim([target()], { tier: 'likely' })] });
    expect(words(await show(popup(page)))).toContain('conflicts with the facts');
    expect(words(await show(popup(page, { level: 'also-unclear' })))).toContain('1 claim about 1 model');
  });

  it('says that a page in a language it does not read was not checked', async () => {
    const unread = 'Only claims in English are read so far. This page seems to be in German';
    for (const page of [reported({ claims: [] }), { state: 'clean' } as const]) {
      const said = words(await show(popup(page, { unread: 'de' })));
      expect(said).toContain(unread);
      expect(said).not.toContain('No AI model');
    }
    const said = words(await show(popup(reported({ claims: [claim()] }), { unread: 'de' })));
    expect(said).toContain('1 claim about 1 model');
    expect(said).toContain(unread);
  });

  it('says that everything was dismissed, not that nothing conflicts with the facts', async () => {
    const page = reported({ claims: [claim([target({ dismissed: 'site:news.example' })])] });
    const said = words(await show(popup(page)));
    expect(said).toContain('All claims found on this page are dismissed.');
    expect(said).not.toContain('conflicts with the facts');
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

  it.each<[string, PopupPage, Partial<PopupProps>, string]>([
    ['nothing found', { state: 'clean' }, {}, 'No AI model is called open source on this page.'],
    ['nothing reported', reported({ claims: [] }), {}, 'No AI model is called open source on this page.'],
    ['a site that is off', { state: 'clean' }, { on: false }, 'Off for this site.'],
    ['a page of the browser', { state: 'unsupported' }, { site: null, on: false }, 'Browsers do not allow extensions'],
    ['a page being read', { state: 'loading' }, {}, 'Checking the page'],
    [
      'a damaged dataset',
      reported({ claims: [], problem: 'dataset-corrupt' }),
      {},
      'could not be read. Please reinstall',
    ],
    ['a missing dataset', reported({ claims: [], problem: 'dataset-missing' }), {}, 'is missing. Please reinstall'],
    [
      'a failure',
      reported({ claims: [claim()], problem: 'analysis-failed' }),
      {},
      'Part of this page could not be checked',
    ],
    ['a cap', reported({ claims: [claim()], stoppedAt: 2_000 }), {}, 'only the first 2,000 passages were checked'],
    ['that there is more', reported({ claims: [claim()], goesOn: true }), {}, 'checked as you scroll'],
    ['marks switched off', reported({ claims: [claim()] }), { inline: false }, 'Pages are not marked'],
    [
      'something to tell',
      { state: 'clean' },
      { notice: 'That claim is no longer on the page.' },
      'no longer on the page',
    ],
  ])('says plainly: %s', async (_name, page, more, said) => {
    expect(words(await show(popup(page, more)))).toContain(said);
  });

  it('rests for an hour, says until when, and resumes', async () => {
    const onPause = vi.fn<(rest: boolean) => void>();
    await press(await show(popup({ state: 'clean' }, { onPause })), 'footer .link:nth-child(2)');
    expect(onPause).toHaveBeenLastCalledWith(true);
    const until = new Date(2026, 10, 24, 15, 5).getTime();
    const resting = await show(popup(reported({ claims: [claim()] }), { pausedUntil: until, onPause }));
    expect(words(resting)).toContain('Paused on all sites until 15:05. No pages are checked or marked.');
    expect(resting.querySelector('.claim, [role="switch"]')).toBeNull();
    await press(resting, '.state .button');
    expect(onPause).toHaveBeenLastCalledWith(false);
  });

  it('checks the page by a press alone, where that is the mode', async () => {
    const onCheckPage = vi.fn<() => void>();
    const asking = await show(popup({ state: 'clean' }, { onClick: true, on: false, onCheckPage }));
    expect(words(asking)).toContain('only when you ask');
    expect(words(asking)).not.toContain('Allow on all sites');
    expect(asking.querySelector('[role="switch"]')).toBeNull();
    await press(asking, '.state .button');
    expect(onCheckPage).toHaveBeenCalledOnce();
    const checked = await show(popup(reported({ claims: [claim()] }), { onClick: true, on: false }));
    expect(words(checked)).toContain('1 claim about 1 model');
  });

  it('asks for access where the browser withholds what the settings ask for', async () => {
    const onAllow = vi.fn<() => void>();
    const place = await show(popup({ state: 'clean' }, { onClick: true, onAllow }));
    await press(place, '.state .button:nth-of-type(2)');
    expect(onAllow).toHaveBeenCalledOnce();
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
    const place = await show(popup(reported({ claims }), { level: 'also-open', onRestore }));
    expect(words(place)).toContain('1 claim about 1 model; 1 is open source');
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
    expect(place.querySelectorAll('.actions')).toHaveLength(1);
    expect(asks?.getAttribute('aria-expanded')).toBe('true');
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
