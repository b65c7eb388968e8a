import { parseHTML } from 'linkedom';
import type { Block, PageContext } from '../../vocabulary/types.ts';
import { collectBlocks } from '../../page/find/blocks.ts';
import { markupLayout } from '../../page/dom/layout.ts';
import { readText } from './decode.ts';
import { readMarkdown } from './markdown.ts';

/** A document as the engine wants it. */
export interface ScanDocument {
  blocks: Block[];
  page: PageContext;
}

const isHtml = (name: string): boolean => /\.(?:x?html?|mhtml?)$/i.test(name);

/** Whether a text without a telling file name is a page. */
const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html|<\?xml[^>]{0,99}>\s*<(?:!doctype )?html)/i.test(text);

/** Blocks of a page or text. `prefilter`: the openness terms; a block of a page without one is left out. */
export function readDocument(text: string, html: boolean, prefilter: RegExp): ScanDocument {
  if (!html && !looksLikeHtml(text)) return { blocks: readMarkdown(text), page: {} };
  // A fragment has no body of its own; the parser makes none.
  const whole = /<body[\s>]/i.test(text) ? text : `<!doctype html><html><head></head><body>${text}</body></html>`;
  const { document } = parseHTML(whole);
  const title = document.querySelector('title')?.textContent?.trim();
  const lang = document.documentElement?.getAttribute('lang');
  const body = (document.body ?? document.documentElement) as Element | null;
  const blocks = body ? collectBlocks(body, prefilter, markupLayout).map(({ block }) => block) : [];
  return { blocks, page: { ...(title && { title }), ...(lang && { lang }) } };
}

/** Reads a file of any kind. @throws Error with one line. */
export function readFile(file: string, prefilter: RegExp): ScanDocument {
  const html = isHtml(file);
  return readDocument(readText(file, html), html, prefilter);
}
