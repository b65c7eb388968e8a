import type { Block } from '../../vocabulary/types.ts';

const fence = /^\s{0,3}(?:```|~~~)/;
const rule = /^\s{0,3}(?:[-*_]\s?){3,}$|^\s*\|?[\s:|-]+\|[\s:|-]*$|^[=-]{2,}\s*$/;

/** Words of a line as a reader sees them: no emphasis, code marks, link targets, list or table marks. */
function visible(line: string): string {
  return line
    .replace(/^\s{0,9}(?:>\s?)+/, '')
    .replace(/^\s{0,9}(?:[-*+]|\d{1,9}[.)])\s+/, '')
    .replace(/^#{1,6}\s+|\s#+\s*$/g, '')
    .replace(/!\[([^\]]{0,300})\]\([^)]{0,900}\)/g, '$1')
    .replace(/\[([^\]]{0,300})\](?:\([^)]{0,900}\)|\[[^\]]{0,99}\])/g, '$1')
    .replace(/<(https?:[^>]{0,900})>/g, '$1')
    .replace(/<\/?[a-z][^>]{0,300}>/gi, '')
    .replace(/(\*{1,3}|_{2,3}|~~|`{1,2})/g, '')
    .replace(/(^|\s)_([^_]{1,300})_(?=\W|$)/g, '$1$2')
    .replace(/^\s*\||\|\s*$/g, '')
    .trim();
}

/**
 * Paragraphs, items, headings and table rows of a Markdown text, in order, each with the heading above it and the block
 * before; code and front matter are left out. A plain text is read the same way.
 */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let heading: string | undefined;
  let paragraph: string[] = [];
  const push = (words: string, kind: NonNullable<Block['kind']>): void => {
    if (words === '') return;
    const before = blocks.at(-1)?.text;
    blocks.push({
      text: words,
      kind,
      ...(heading !== undefined && { heading }),
      ...(before !== undefined && { before }),
    });
    if (kind === 'heading') heading = words;
  };
  const flush = (): void => {
    push(paragraph.map(visible).join(' ').trim(), 'paragraph');
    paragraph = [];
  };
  let inCode = false;
  const lines = text.replace(/^---\r?\n[^]{0,5000}?\r?\n---\r?\n/, '').split(/\r?\n/);
  for (const line of lines) {
    if (fence.test(line)) {
      flush();
      inCode = !inCode;
    } else if (inCode) continue;
    else if (line.trim() === '' || rule.test(line)) flush();
    else if (/^\s{0,3}#{1,6}\s/.test(line)) {
      flush();
      push(visible(line), 'heading');
    } else if (/^\s{0,9}(?:[-*+]|\d{1,9}[.)])\s/.test(line)) {
      flush();
      paragraph = [line];
    } else if (/^\s*\|/.test(line)) {
      flush();
      push(visible(line), 'cell');
    } else paragraph.push(line);
  }
  flush();
  return blocks;
}
