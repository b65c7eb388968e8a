// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { UpdatePorts } from '@/src/ui/options/data-update.tsx';
import { Options, type OptionsProps } from '@/src/ui/options/options.tsx';
import type { OptionValues } from '@/src/ui/options/values.ts';
import type { DataState } from '@/src/vocabulary/types.ts';
import { t } from '../messages.ts';
import { press, show, words } from '../render.ts';

const values: OptionValues = {
  mode: 'everywhere-except',
  except: ['a.example'],
  only: ['b.example'],
  level: 'proven',
  restrictedOnly: false,
  confirmed: false,
  density: 'first',
  frames: false,
  language: 'auto',
};

/** Ports of data updates that refuse all files. */
const updates = (state: DataState | null = null): UpdatePorts => ({
  state,
  inspect: async () => ({ ok: false, problem: 'unsigned' }),
  take: async () => ({ ok: false, problem: 'unsigned' }),
  drop: async () => undefined,
});

const options = (more: Partial<OptionsProps> = {}) => (
  <Options
    t={t}
    route={{ view: 'settings' }}
    values={values}
    locked={[]}
    languages={['en', 'de']}
    index="loading"
    saved={null}
    today="2026-11-27"
    access={true}
    onAskAccess={() => undefined}
    parseSite={(written) => (/^[a-z.]+$/i.test(written) ? written.toLowerCase() : null)}
    copy={async () => true}
    describe={async () => ({ ok: true, value: null })}
    describeLicence={async () => ({ ok: true, value: null })}
    backup={{ save: () => undefined, read: () => ({ problem: 'no-json' }), apply: () => undefined }}
    updates={updates()}
    onChange={() => undefined}
    shortcuts={{ list: [{ command: 'next', keys: 'Alt+Shift+.' }], change: () => undefined }}
    dismissed={{ entries: [], nameOf: (id) => id, onRestore: () => undefined }}
    {...more}
  />
);

async function add(place: HTMLElement, site: string): Promise<void> {
  const field = place.querySelector<HTMLInputElement>('#site');
  if (!field) throw new Error('no field');
  await act(() => {
    field.value = site;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(place, 'form button');
}

describe('the options', () => {
  it('list the sites of the mode that holds', async () => {
    expect(words((await show(options())).querySelector('.sites ul'))).toBe('a.example');
    const only = options({ values: { ...values, mode: 'only-on' } });
    expect(words((await show(only)).querySelector('.sites ul'))).toBe('b.example');
  });

  it('add a site in its stored form, sorted', async () => {
    const onChange = vi.fn<OptionsProps['onChange']>();
    const place = await show(options({ onChange }));
    await add(place, 'AAA.example');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ except: ['a.example', 'aaa.example'] });
    expect(place.querySelector<HTMLInputElement>('#site')?.value).toBe('');
  });

  it('refuse what is no site and what is listed already, and keep what was typed', async () => {
    const onChange = vi.fn<OptionsProps['onChange']>();
    const place = await show(options({ onChange }));
    await add(place, 'two words');
    expect(words(place.querySelector('[role="alert"]'))).toContain('“two words” is not a valid site');
    expect(place.querySelector<HTMLInputElement>('#site')?.value).toBe('two words');
    await add(place, 'a.example');
    expect(words(place.querySelector('[role="alert"]'))).toBe('a.example is already on the list.');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('take a site off', async () => {
    const onChange = vi.fn<OptionsProps['onChange']>();
    await press(await show(options({ onChange })), '[aria-label="Remove a.example"]');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ except: [] });
  });

  it.each([
    ['only-on', { mode: 'only-on' }],
    ['also-unclear', { level: 'also-unclear' }],
    ['toolbar', { density: 'toolbar' }],
    ['underline', { density: 'underline' }],
  ] as const)('choose %s', async (value, change) => {
    const onChange = vi.fn<OptionsProps['onChange']>();
    await press(await show(options({ onChange })), `input[value="${value}"]`);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  it.each([
    ['confirmed', { confirmed: true }],
    ['restrictedOnly', { restrictedOnly: true }],
    ['frames', { frames: true }],
  ])('switch %s on', async (name, change) => {
    const onChange = vi.fn<OptionsProps['onChange']>();
    await press(await show(options({ onChange })), `input[name="${name}"]`);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  it('say whether a change was stored', async () => {
    expect(words((await show(options({ saved: true }))).querySelector('.status'))).toBe('Saved');
    expect(words((await show(options({ saved: false }))).querySelector('.status.problem'))).toContain(
      'could not save this change',
    );
  });

  it('say what an organisation has set, and let nobody change it', async () => {
    const locked = ['mode', 'except', 'level', 'restrictedOnly', 'confirmed', 'density', 'frames', 'language'];
    const place = await show(options({ locked }));
    const free = [...place.querySelectorAll<HTMLInputElement>('input:not([type="file"]), select, textarea')];
    expect(free.filter(({ disabled }) => !disabled)).toEqual([]);
    expect(place.querySelectorAll('.locked')).toHaveLength(locked.length);
    expect(place.querySelector<HTMLButtonElement>('[aria-label="Remove a.example"]')?.disabled).toBe(true);
  });

  it('show the first of many sites, and narrow them to what is typed', async () => {
    const except = Array.from({ length: 10_000 }, (_, at) => `site-${at}.example`);
    const place = await show(options({ values: { ...values, except } }));
    expect(place.querySelectorAll('.sites li')).toHaveLength(50);
    expect(words(place)).toContain('10,000 sites');
    const field = place.querySelector<HTMLInputElement>('#site');
    await act(() => {
      if (field) field.value = 'site-9999';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(words(place.querySelector('.sites ul'))).toBe('site-9999.example');
  });
});
