import { micromark, type Options } from 'micromark';
import { frontmatter, frontmatterHtml } from 'micromark-extension-frontmatter';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const flavoured = {
  // A page shows what HTML a text holds; comments of ours are among it. Nothing is ever run.
  allowDangerousHtml: true,
  extensions: [gfm(), frontmatter(['yaml', 'toml'])],
  htmlExtensions: [gfmHtml(), frontmatterHtml(['yaml', 'toml'])],
} satisfies Options;

/** In a text that is no Markdown, indented lines are no code. */
const plain = { ...flavoured, extensions: [...flavoured.extensions, { disable: { null: ['codeIndented'] } }] };

/**
 * The page that shows a Markdown text (CommonMark with GitHub's tables), so that it is read as any page is. Front
 * matter is left out. A plain text is read the same way, but for indented lines.
 */
export const markdownPage = (text: string, isPlain = false): string =>
  micromark(text.replace(/^\uFEFF/, ''), isPlain ? plain : flavoured);
