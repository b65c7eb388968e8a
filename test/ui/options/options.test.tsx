// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '@/src/ui/options/options.tsx';
import { t } from '../messages.ts';
import { press, show, words } from '../render.ts';

const options = (more: Partial<OptionsProps> = {}) => (
  <Options
    t={t}
    values={{
      mode: 'everywhere-except',
      except: ['a.example'],
      only: ['b.example'],
      level: 'proven',
      inline: true,
      language: 'auto',
    }}
    dataset={{ version: '2026.11.24', models: 1389, families: 206 }}
    languages={['en', 'de']}
    saved={null}
    parseSite={(written) => (written.includes(' ') ? null : written.toLowerCase())}
    onChange={() => undefined}
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
    const only = options({
      values: { mode: 'only-on', except: [], only: ['b.example'], level: 'proven', inline: true, language: 'auto' },
    });
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
    expect(words(place.querySelector('[role="alert"]'))).toContain('“two words” is no site');
    expect(place.querySelector<HTMLInputElement>('#site')?.value).toBe('two words');
    await add(place, 'a.example');
    expect(words(place.querySelector('[role="alert"]'))).toBe('a.example is on the list already.');
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
    ['also-open', { level: 'also-open' }],
    ['toolbar', { inline: false }],
  ] as const)('choose %s', async (value, change) => {
    const onChange = vi.fn<OptionsProps['onChange']>();
    await press(await show(options({ onChange })), `input[value="${value}"]`);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  it('say what the dataset holds, or that it is damaged, and whether a change was stored', async () => {
    expect(words(await show(options()))).toContain(
      'Version of 24 November 2026 1,389 models of 206 families'.replace('2026 1', '20261'),
    );
    expect(words(await show(options({ dataset: 'damaged' })))).toContain('could not be read: reinstall');
    expect(words((await show(options({ saved: true }))).querySelector('.status'))).toBe('Saved');
    expect(words((await show(options({ saved: false }))).querySelector('.status'))).toContain(
      'did not store this change',
    );
  });
});
