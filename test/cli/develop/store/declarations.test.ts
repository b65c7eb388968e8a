import { describe, expect, it } from 'vitest';
import config from '../../../../wxt.config.ts';
import {
  declarationProblems,
  declarationsFor,
  readDeclarations,
  type Manifest,
} from '../../../../src/cli/develop/store/declarations.ts';

const closed = { content_security_policy: { extension_pages: "script-src 'self'; connect-src 'none'" } };
const manifest: Manifest = { ...closed, permissions: ['storage'], host_permissions: ['<all_urls>'] };
const declared = {
  purpose: 'Checks claims.',
  remoteCode: 'None.',
  data: 'None.',
  permissions: { storage: 'Settings.', '<all_urls>': 'Any site.' },
};

describe('declarations', () => {
  it('agree with a manifest that asks for what they explain', () => {
    expect(declarationProblems(declared, [manifest])).toEqual([]);
  });

  it.each<[string, typeof declared, Manifest, string]>([
    ['a permission without a reason', declared, { ...manifest, permissions: ['storage', 'tabs'] }, 'tabs: no reason'],
    [
      'a reason without a permission',
      declared,
      { ...manifest, host_permissions: [] },
      '<all_urls>: a reason, but no manifest asks for it',
    ],
    [
      'a reason that is too long',
      { ...declared, permissions: { ...declared.permissions, storage: 'x'.repeat(1_001) } },
      manifest,
      'storage: 1001 characters, at most 1000',
    ],
    ['no purpose', { ...declared, purpose: '' }, manifest, 'purpose, remoteCode or data: no text'],
    [
      'an open policy',
      declared,
      { ...manifest, content_security_policy: {} },
      'a manifest lets its pages load scripts or open connections',
    ],
    [
      'collected data',
      declared,
      {
        ...manifest,
        browser_specific_settings: {
          gecko: { data_collection_permissions: { required: ['technicalAndInteraction'] } },
        },
      },
      'data is collected: technicalAndInteraction',
    ],
  ])('%s is refused', (_, declarations, of, problem) => {
    expect(declarationProblems(declarations, [of])).toEqual([problem]);
  });

  it('give a store the reasons for what its manifest asks, and no other', () => {
    const text = declarationsFor('edge', declared, { ...manifest, host_permissions: [] });
    expect(text).toContain('### storage\n\nSettings.');
    expect(text).not.toContain('Any site.');
  });
});

describe('the declarations in the repository', () => {
  const manifestOf = (browser: string): Manifest => {
    if (typeof config.manifest !== 'function') throw new Error('wxt.config.ts has no function for the manifest');
    const env = { browser, command: 'build', manifestVersion: 3, mode: 'production' } as const;
    return config.manifest(env) as Manifest;
  };

  it('agree with the manifests of Chrome and Firefox', () => {
    const manifests = [manifestOf('chrome'), manifestOf('firefox')];
    expect(manifests[0]?.permissions).toContain('sidePanel');
    expect(declarationProblems(readDeclarations(), manifests)).toEqual([]);
  });
});
