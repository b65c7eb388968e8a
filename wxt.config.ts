import { defineConfig } from 'wxt';
import { catalogues } from './src/cli/develop/build/catalogues';
import { thirdPartyLicences } from './src/cli/develop/build/licences';
import { polyfill } from './src/cli/develop/build/polyfill';

/** The only id Firefox knows the extension by; it must never change once published. */
const geckoId = 'actually-open@actually-open';

/** Nothing the extension shows comes from anywhere but itself, and nothing it learns leaves. */
const closedPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

const permissions = ['storage', 'scripting', 'activeTab', 'contextMenus', 'sidePanel'];

/**
 * Chromium takes four suggested keys at most; people can set one for the fifth, and change all. Alt+Shift with these is
 * taken by no browser: test/repo/commands.test.ts has the table.
 */
const commands = {
  'next-claim': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_command_next__' },
  'previous-claim': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_command_previous__' },
  'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_open__' },
  'toggle-site': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_command_toggle__' },
  pause: { description: '__MSG_command_pause__' },
};

/** What only one browser understands. */
const ownOf: Record<string, object> = {
  firefox: {
    browser_specific_settings: {
      gecko: { id: geckoId, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '142.0' },
    },
  },
  chrome: { minimum_chrome_version: '125', storage: { managed_schema: 'managed-schema.json' } },
  // The first with the Custom Highlight API and popovers.
  safari: { browser_specific_settings: { safari: { strict_min_version: '17.4' } } },
};

export default defineConfig({
  manifestVersion: 3,
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'third-party-licences.txt', contents: thirdPartyLicences() });
    },
  },
  imports: false,
  vite: () => ({
    plugins: [catalogues(), polyfill()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Vite's preload polyfill would bring a fetch() into every extension page.
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // Firefox has a sidebar without asking for it, Safari has none.
    permissions: permissions.filter((name) => name !== 'sidePanel' || browser === 'chrome'),
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_extension_name__' },
    commands,
    omnibox: { keyword: 'ao' },
    // The development server needs its socket; what is shipped has none.
    ...(command === 'build' ? { content_security_policy: { extension_pages: closedPolicy } } : {}),
    ...ownOf[browser],
  }),
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    excludeSources: ['coverage/**', 'data/dist/**', '.output/**', '.wxt/**'],
  },
});
