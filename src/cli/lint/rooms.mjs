// The dependency rule of src/README.md as a lint rule: which room may import what.
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Everything reads the vocabulary; only what is listed besides may be imported. Paths are prefixes from the root. */
const vocabulary = 'src/core/types';

/** First match wins. `rooms` are path prefixes (`types`: for type-only imports alone), `packages` npm names or `node:`. */
const rules = [
  { from: /^src\/core\/segment/, rooms: ['src/core/'], packages: ['compromise'] },
  { from: /^src\/core\//, rooms: ['src/core/'], packages: [] },
  { from: /^src\/knowledge\//, rooms: ['src/knowledge/', 'src/core/', 'data/dist/'], packages: ['valibot'] },
  { from: /^src\/page\//, rooms: ['src/page/', vocabulary], packages: [] },
  { from: /^src\/ext\//, rooms: ['src/ext/', vocabulary], packages: ['webextension-polyfill', 'valibot'] },
  // The page layer states what it draws with; a view may be typed by that, and still never loads it.
  {
    from: /^src\/ui\//,
    rooms: ['src/ui/', vocabulary, 'package.json'],
    types: ['src/page/ports'],
    packages: ['preact'],
  },
  { from: /^entrypoints\/prefilter/, rooms: ['src/page/', 'src/ext/prefilter-port', 'data/dist/'], packages: ['wxt'] },
  {
    from: /^entrypoints\//,
    rooms: ['entrypoints/', 'src/core/', 'src/knowledge/', 'src/page/', 'src/ext/', 'src/ui/', 'data/dist/'],
    packages: ['wxt', 'preact'],
  },
];

const root = resolve(import.meta.dirname, '../../..');

/** Where an import leads, from the root, with forward slashes; null for a package. */
function pathOf(file, specifier) {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('@/')) return bare.slice(2);
  if (!bare.startsWith('.')) return null;
  return relative(root, join(dirname(file), bare))
    .split(sep)
    .join('/');
}

const packageOf = (specifier) =>
  specifier.startsWith('node:')
    ? 'node:'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

/**
 * Why a file must not import something; null where it may, or where no rule speaks of the file.
 * @param {string} file absolute path of the importing file
 * @param {string} specifier as written
 * @param {boolean} typeOnly whether it is an `import type`
 */
export function objection(file, specifier, typeOnly = false) {
  const from = relative(root, file).split(sep).join('/');
  const rule = rules.find((one) => one.from.test(from));
  if (!rule) return null;
  const target = pathOf(file, specifier);
  const rooms = typeOnly ? [...rule.rooms, ...(rule.types ?? [])] : rule.rooms;
  const allowed =
    target === null
      ? rule.packages.includes(packageOf(specifier))
      : rooms.some((room) => `${target}/`.startsWith(room));
  if (allowed) return null;
  return `${from} must not import ${target ?? specifier}: from here only ${[...rule.rooms, ...rule.packages].join(', ')} (src/README.md, dependency rule).`;
}

function check(context, { source, importKind, exportKind }) {
  if (typeof source?.value !== 'string') return;
  const message = objection(resolve(context.filename), source.value, (importKind ?? exportKind) === 'type');
  if (message) context.report({ node: source, message });
}

export default {
  meta: { name: 'rooms' },
  rules: {
    boundary: {
      create: (context) => ({
        ImportDeclaration: (node) => check(context, node),
        ExportNamedDeclaration: (node) => check(context, node),
        ExportAllDeclaration: (node) => check(context, node),
        ImportExpression: (node) => check(context, node),
      }),
    },
  },
};
