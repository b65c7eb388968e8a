// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { PopupPage, PopupProps } from '@/src/ui/popup/popup.tsx';
import { press, show, words } from '../render.ts';
import { claim, target } from '../samples.ts';
import { popup, reported } from './sample.tsx';

describe('the states of the popup', () => {
  it('says that a page in a language it does not read was not checked', async () => {
    const unread = { language: 'de', read: ['en', 'nl'] };
    const sentence = 'read in these languages so far: English and Dutch. This page seems to be in German';
    for (const page of [reported({ claims: [] }), { state: 'clean' } as const]) {
      const said = words(await show(popup(page, { unread })));
      expect(said).toContain(sentence);
      expect(said).not.toContain('No AI model');
    }
    const said = words(await show(popup(reported({ claims: [claim()] }), { unread })));
    expect(said).toContain('1 claim about 1 model');
    // A claim was read there: then it is not true that nothing was checked.
    expect(said).toContain('seems to be in German, a language that is not read yet. Other claims on it may be missing');
    expect(said).not.toContain('not checked');
  });

  it('says that everything was dismissed, not that nothing conflicts with the facts', async () => {
    const page = reported({ claims: [claim([target({ dismissed: 'site:news.example' })])] });
    const said = words(await show(popup(page)));
    expect(said).toContain('All claims found on this page are dismissed.');
    expect(said).not.toContain('conflicts with the facts');
  });

  it.each<[string, PopupPage, Partial<PopupProps>, string]>([
    ['nothing found', { state: 'clean' }, {}, 'No AI model is called open source on this page.'],
    ['nothing reported', reported({ claims: [] }), {}, 'No AI model is called open source on this page.'],
    ['a site that is off', { state: 'clean' }, { on: false }, 'Off for this site.'],
    ['a page of the browser', { state: 'unsupported' }, { site: null, on: false }, 'Browsers do not allow extensions'],
    ['a page that nothing has read', { state: 'not-read' }, {}, 'has not been checked yet'],
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
    ['a failure without claims', reported({ claims: [], problem: 'analysis-failed' }), {}, 'could not be checked'],
    ['a page that waits for an answer', reported({ claims: [], isAsking: true }), {}, 'Checking the page'],
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

  it.each<[string, PopupPage]>([
    ['was not read', { state: 'not-read' }],
    ['waits for an answer', reported({ claims: [], isAsking: true })],
    ['got no answer', reported({ claims: [], problem: 'analysis-failed' })],
    ['does not answer', { state: 'silent' }],
  ])('does not say that nothing is on a page that %s', async (_name, page) => {
    expect(words(await show(popup(page)))).not.toContain('No AI model');
  });

  it('rests for an hour, until tomorrow or until a restart, says until when, and resumes', async () => {
    const onPause = vi.fn<PopupProps['onPause']>();
    for (const [at, end] of (['hour', 'tomorrow', 'restart'] as const).entries()) {
      const place = await show(popup({ state: 'clean' }, { onPause }));
      await press(place, '.pause');
      await press(place, `.state .button:nth-of-type(${at + 1})`);
      expect(onPause).toHaveBeenLastCalledWith(end);
      expect(words(place)).toContain('No AI model is called open source');
    }
    const restart = await show(popup({ state: 'clean' }, { pausedUntil: 8.64e15 }));
    expect(words(restart)).toContain('Paused on all sites until the browser restarts.');
    const until = new Date(new Date().setHours(23, 59, 0, 0)).getTime();
    const resting = await show(popup(reported({ claims: [claim()] }), { pausedUntil: until, onPause }));
    expect(words(resting)).toContain('Paused on all sites until 23:59. No pages are checked or marked.');
    expect(resting.querySelector('.claim, [role="switch"]')).toBeNull();
    await press(resting, '.state .button');
    expect(onPause).toHaveBeenLastCalledWith(null);
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

  it('takes back the dismissal that was just made, with the keyboard on the button', async () => {
    const onUndo = vi.fn<() => void>();
    const place = await show(popup({ state: 'clean' }, { onUndo }));
    expect(words(place.querySelector('.undo'))).toBe('Dismissed.Undo');
    expect(document.activeElement).toBe(place.querySelector('.undo .button'));
    await press(place, '.undo .button');
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('lists the keys of its commands', async () => {
    const shortcuts = [
      { command: 'next', keys: 'Alt+Shift+.' },
      { command: 'pause', keys: '' },
    ] as const;
    const place = await show(popup({ state: 'clean' }, { shortcuts }));
    expect(words(place.querySelector('.shortcuts'))).toBe(
      'Go to the next claim on the pageAlt+Shift+.Pause everywhere for an hour, or resumenot set',
    );
  });

  it('asks for access where the browser withholds what the settings ask for', async () => {
    const onAllow = vi.fn<() => void>();
    const place = await show(popup({ state: 'clean' }, { onClick: true, onAllow }));
    await press(place, '.state .button:nth-of-type(2)');
    expect(onAllow).toHaveBeenCalledOnce();
  });
});
