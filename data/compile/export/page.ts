import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bugs } from '../../../package.json';
import { publicRecord } from '../../../src/ui/public-record.ts';
import { datasetDay, formatDate } from '../../../src/ui/text.ts';
import { attribution } from './attribution.ts';
import type { Markup } from './html.ts';
import { asIs, html, link } from './html.ts';
import { words } from './words.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const style = read('record.css');
const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A day in words, in an element that programs read. */
export const day = (iso: string): Markup => html`<time datetime="${iso}">${formatDate(words, iso)}</time>`;

interface Page {
  title: string;
  /** Path below the record's address. */
  path: string;
  /** The dataset's version. */
  version: string;
  content: Markup;
  /** Name of a script in this folder, the only one that the page may run. */
  script?: string;
  wide?: boolean;
}

/** A page of the record: it needs no other file, no network and no script to be read. */
export function page({ title, path, version, content, script, wide }: Page): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const code = script === undefined ? undefined : read(script);
  const allowed = `default-src 'none'; style-src ${digest(style)}${code === undefined ? '' : `; script-src ${digest(code)}`}`;
  // Their sums are of the text between the tags, to the letter.
  const styled = asIs(`<style>${style}</style>`);
  const scripted = asIs(code === undefined ? '' : `<script>${code}</script>`);
  const { markup } = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${allowed}" />
        <title>${title} – ${words('extension_name')}</title>
        <link rel="canonical" href="${new URL(path, publicRecord).href}" />
        ${styled}
      </head>
      <body class="${wide ? 'wide' : ''}">
        <nav><a href="${up}index.html">Models</a> · <a href="${up}licences.html">Licences</a></nav>
        <main>${content}</main>
        <footer>
          <p>
            ${words('card_dataset', '')}${day(datasetDay(version))}. Every verdict is derived from facts with sources,
            by one rule for all makers. A fact is wrong? ${link(bugs.url, 'Say so, with a source.')}
          </p>
          <p>${attribution}</p>
        </footer>
        ${scripted}
      </body>
    </html> `;
  return markup;
}
