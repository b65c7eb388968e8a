import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { build } from 'wxt';
import { builds } from '../harness';

/** A protection that is taken out, and the page that must notice. */
export interface Planted {
  /** The rule that it is part of. */
  rule: string;
  /** Name of a hostile page; `update`: the extension's own update. */
  page: string;
  file: string;
  /** Code as it is, and as it is planted. */
  code: [is: string, becomes: string];
}

/** At least one for each of the rules. */
export const plantedDefects: Planted[] = [
  {
    rule: 'nothing is read where nobody reads, or in editors',
    page: '24-not-text',
    file: 'src/page/find/search.ts',
    code: ['return unreadableTags.has(element.localName) ||', 'return unreadableTags.has("nothing") &&'],
  },
  {
    rule: 'text nodes are never split',
    page: '10-styles',
    file: 'src/page/mark/when-safe/place.ts',
    code: [
      'Node.prototype.insertBefore.call(parent, host, nextOf(after));',
      'if (after instanceof Text) after.splitText(1); Node.prototype.insertBefore.call(parent, host, nextOf(after));',
    ],
  },
  {
    rule: 'taking away leaves the page as it was',
    page: '10-styles',
    file: 'src/page/mark/badge.ts',
    code: ['Element.prototype.remove.call(element);', ''],
  },
  {
    rule: 'nothing to be seen from the page',
    page: '15-traces',
    file: 'src/page/mark/host.ts',
    code: ["mode: 'closed'", "mode: 'open'"],
  },
  {
    rule: 'only a person acts',
    page: '11-untrusted',
    file: 'src/page/mark/clicks.ts',
    code: ['!isTrusted || button', 'button'],
  },
  {
    rule: 'no network',
    page: '10-styles',
    file: 'src/page/session.ts',
    code: [
      'let { settings } = ports;',
      "let { settings } = ports; void fetch('https://elsewhere.example/').catch(() => 0);",
    ],
  },
  {
    rule: 'caps',
    page: '17-one-megabyte',
    file: 'src/page/find/blocks.ts',
    code: ['const longestBlock = 20_000;', 'const longestBlock = Infinity;'],
  },
  {
    rule: 'patterns are linear',
    page: '20-long-sentences',
    file: 'src/core/text/segment.ts',
    code: ['/\\n+| [•·] |', '/(?:(?:\\p{L}+ )+)+\\n|\\n+| [•·] |'],
  },
  {
    rule: 'a page that does not want badges gets none',
    page: '06-removes',
    file: 'src/page/mark/badge-places.ts',
    code: ['givesUpAfter = { place: 3, page: 30 }', 'givesUpAfter = { place: Infinity, page: Infinity }'],
  },
  {
    rule: 'a card in a modal dialog can be used',
    page: '30-modal',
    file: 'src/page/mark/card-host.ts',
    code: ["closestAbove(near, 'dialog:modal,:popover-open,:fullscreen') ??", ''],
  },
  {
    rule: 'an old copy goes away',
    page: 'update',
    file: 'src/ext/orphan.ts',
    code: ['return Boolean(browser.runtime.id);', 'return true;'],
  },
];

function planting({ file, code: [is, becomes] }: Planted): Plugin {
  return {
    name: 'planted-defect',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith(`/${file}`) ? code.replace(is, becomes) : null),
  };
}

/** The scripts by the modules they bundle: only the script with the defect is built again. */
const scriptWith = (file: string): string => (file.startsWith('src/core/') ? 'background' : 'annotate');

/**
 * Makes a copy of the built extension for Chromium with a defect in it.
 * @returns its folder. @throws Error where the code that it replaces is not there, or not once
 */
export async function buildPlanted(planted: Planted, folder: string): Promise<string> {
  const found = readFileSync(planted.file, 'utf8').split(planted.code[0]).length - 1;
  if (found !== 1) throw new Error(`${planted.file}: ${planted.code[0]} occurs ${found} times`);
  const [outDir, script] = [`${folder}/built`, scriptWith(planted.file)];
  const copy = mkdtempSync(`${folder}/planted-`);
  const vite = () => ({ plugins: [planting(planted)] });
  await build({ browser: 'chrome', outDir, filterEntrypoints: [script], logger: silent, vite });
  cpSync(builds.chromium, copy, { recursive: true });
  const built = readFileSync(`${outDir}/chrome-mv3/${script}.js`, 'utf8');
  if (built === readFileSync(`${copy}/${script}.js`, 'utf8')) throw new Error(`${planted.file} is not in ${script}.js`);
  writeFileSync(`${copy}/${script}.js`, built);
  return copy;
}

const nothing = (): void => undefined;
const silent = {
  ...{ debug: nothing, log: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing, success: nothing },
  level: 0,
};
