import { describe, expect, it } from 'vitest';
import { read } from './files';

const config = read('wxt.config.ts');

/** The strings in the list that follows a key of the manifest. */
const listed = (key: string): string[] =>
  [...(new RegExp(`\\b${key}(?:: | = )\\[([^\\]]*)\\]`).exec(config)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
    ([, name]) => name ?? '',
  );

describe('PRIVACY.md', () => {
  const asked = [...listed('permissions'), ...listed('host_permissions')];
  const explained = [...read('PRIVACY.md').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name ?? '');

  it('explains each permission that is asked for, and no other', () => {
    expect(asked.length).toBeGreaterThan(0);
    expect(asked).toContain('sidePanel');
    expect(explained.sort()).toEqual(asked.sort());
  });

  it('says what the manifest says about data', () => {
    expect(config).toContain(`data_collection_permissions: { required: ['none'] }`);
    expect(config).toContain(`"connect-src 'none'"`);
  });
});
