import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A declaration with the comment above it: `export declare function …;` or a whole interface. */
const documented = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport (?:declare )?((?:interface [^{]*\{[^]*?\n\}|[^;]*;))/g;

const nameOf = (code: string): string => /^(?:function|const|interface|type) (\w+)/.exec(code)?.[1] ?? '';

/** A comment as Markdown: parameters and results as a list, an example as code. */
function textOf(comment: string): string {
  const lines = comment.replace(/^[ \t]*\* ?/gm, '').trim();
  const [words = '', example] = lines.split(/^@example\s*/m);
  const text = words
    .replace(/\{@link (\w+)\}/g, '[`$1`](#$1)')
    .replace(/^@param (\w+) /gm, '- `$1`: ')
    .replace(/^@returns /gm, '- returns ')
    .trim()
    .replace(/(?<!\n)\n(- .*)/, '\n\n$1');
  return example === undefined ? text : `${text}\n\n\`\`\`js\n${example.trim()}\n\`\`\``;
}

/**
 * The reference of the library, as Markdown: each export with its comment and its signature, as the declarations have
 * them.
 * @param folder the declarations
 * @param parts names of the files that declare what is exported
 */
export function referenceOf(folder: string, parts: readonly string[]): string {
  const sections = new Map<string, string[]>();
  for (const part of parts) {
    const source = readFileSync(join(folder, `${part}.d.ts`), 'utf8');
    for (const [, comment = '', code = ''] of source.matchAll(documented)) {
      const text = `${textOf(comment)}\n\n\`\`\`ts\n${code}\n\`\`\``;
      sections.set(nameOf(code), [...(sections.get(nameOf(code)) ?? []), text]);
    }
  }
  const all = [...sections].map(([name, texts]) => `## ${name}\n\n${texts.join('\n\n')}`);
  return `# The library\n\nESM with types; \`import { … } from 'actually-open'\`.\n\n${all.join('\n\n')}\n`;
}
