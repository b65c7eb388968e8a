import { describe, expect, it } from 'vitest';
import { files, read } from '../files';

const english = JSON.parse(read('public/_locales/en/messages.json')) as Record<string, unknown>;

const code = files
  .filter((path) => /^(src\/(ui|ext|page|cli)\/|entrypoints\/|wxt\.config).*\.(ts|tsx)$/.test(path))
  .map(read)
  .join('\n');

/**
 * Stems that code completes with an id or a class: `keyFor('badge', …)`, `worded(t, 'third', …)`, `` t(`state_${id}`)
 * ``.
 */
export function stems(source: string): string[] {
  const helped = [...source.matchAll(/\b(?:keyFor|worded)\((?:\s*t,)?\s*'(\w+)'/g)].map(([, stem]) => `${stem}_`);
  const templated = [...source.matchAll(/`(\w+_)\$\{/g)].map(([, stem]) => stem ?? '');
  return [...helped, ...templated];
}

const plural = /_(zero|one|two|few|many|other)$/;

/** Whether some code asks for a message: by its name, by its name without the plural category, or by a stem. */
export function isUsed(key: string, source: string): boolean {
  const names = plural.test(key) ? [`'${key}'`, `'${key.replace(plural, '')}'`] : [`'${key}'`, `__MSG_${key}__`];
  return names.some((name) => source.includes(name)) || stems(source).some((stem) => key.startsWith(stem));
}

describe('messages', () => {
  it('are each used', () => {
    expect(Object.keys(english).filter((key) => !isUsed(key, code))).toEqual([]);
  });

  it('count as used by name, in the manifest and by stem alone', () => {
    expect(isUsed('card_close', `t('card_close')`)).toBe(true);
    expect(isUsed('name', `'__MSG_name__'`)).toBe(true);
    expect(isUsed('claims_other', `plural(t, 'claims', 3)`)).toBe(true);
    expect(isUsed('claims_title', `t('claims')`)).toBe(false);
    expect(isUsed('state_open', 't(`state_${id}`)')).toBe(true);
    expect(isUsed('state_open', `t('state')`)).toBe(false);
  });
});
