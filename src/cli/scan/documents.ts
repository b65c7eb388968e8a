import { parseHTML } from 'linkedom';
import type { Block, PageContext } from '../../vocabulary/types.ts';
import { collectBlocks } from '../../page/find/blocks.ts';
import { markupLayout } from '../../page/dom/layout.ts';
import { readIgnored } from './ignored.ts';
import { markdownPage } from './markdown.ts';

/** A document as the engine reads it. */
export interface ScanDocument {
  blocks: Block[];
  page: PageContext;
}

/** How the text of a document is written. */
export type Markup = 'html' | 'markdown' | 'plain';

/** Whether a text whose name says nothing is a page. */
export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!--[^]{0,2000}?-->\s*)?(?:<!doctype html|<html|<\?xml[^>]{0,99}>\s*<(?:!doctype )?html)/i.test(text);

/** A page whose source leaves out the tag of its body, or a fragment: the parser adds none by itself. */
function withBody(html: string): string {
  const [tag = '', attributes = ''] = /<html(\s[^>]{0,500})?>/i.exec(html) ?? [];
  return `<!doctype html><html${attributes}><head></head><body>${html.replace(tag, '')}</body></html>`;
}

/** Shows the shadow trees that a saved page holds as templates: no parser of ours attaches them. */
function openShadows(document: Document): void {
  for (const template of document.querySelectorAll('template[shadowrootmode],template[shadowroot]')) {
    const shown = document.createElement('div');
    shown.append(...((template as HTMLTemplateElement).content ?? template).childNodes);
    template.replaceWith(shown);
  }
}

/** Blocks of a page or text. `prefilter`: the openness terms; a block without one is left out. */
export function readDocument(text: string, markup: Markup, prefilter: RegExp): ScanDocument {
  const html = markup === 'html' ? text : markdownPage(text, markup === 'plain');
  const { document } = parseHTML(/<body[\s>]/i.test(html) ? html : withBody(html));
  const title = document.querySelector('title')?.textContent?.trim();
  const lang = document.documentElement?.getAttribute('lang');
  // Not `document.body`: the parser adds an empty one where a page leaves out the tag of its head.
  const body = (document.querySelector('body') ?? document.documentElement) as Element | null;
  if (!body) return { blocks: [], page: {} };
  openShadows(document);
  const isIgnored = readIgnored(body);
  const blocks = collectBlocks(body, prefilter, markupLayout)
    .filter(({ container }) => !isIgnored(container))
    .map(({ block }) => block);
  return { blocks, page: { ...(title && { title }), ...(lang && { lang }) } };
}
