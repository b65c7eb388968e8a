/** What `webextension-polyfill` is in unit tests (see `vitest.config.ts`). */
export { fakeBrowser as default } from 'wxt/testing/fake-browser';
