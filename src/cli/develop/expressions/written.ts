import { readdirSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';
import type { Expression } from './expression.ts';

/** What runs over pages, over what people paste, and over files that others made. */
const folders = ['entrypoints', ...['core', 'ext', 'knowledge', 'page', 'ui', 'vocabulary'].map((one) => `src/${one}`)];

const files = (): string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );

/** The expressions in the sources, and the files that build others. */
export function expressionsInSources(): { written: Expression[]; builders: string[] } {
  const written: Expression[] = [];
  const builders = new Set<string>();
  for (const file of files()) {
    const visitor = new Visitor({
      Literal(literal) {
        if ('regex' in literal) written.push({ source: literal.regex.pattern, flags: literal.regex.flags, file });
      },
      NewExpression({ callee, arguments: [from] }) {
        if (callee.type !== 'Identifier' || callee.name !== 'RegExp') return;
        // The same expression with other flags is not built there.
        const isCopy = from?.type === 'MemberExpression' && from.property.type === 'Identifier';
        if (!(isCopy && from.property.type === 'Identifier' && from.property.name === 'source')) builders.add(file);
      },
    });
    visitor.visit(parseSync(file, readFileSync(file, 'utf8')).program);
  }
  return { written, builders: [...builders] };
}
