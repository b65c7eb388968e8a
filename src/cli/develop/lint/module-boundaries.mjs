// The dependency rule of src/README.md as a lint rule: which module may import what.
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The types that every module may read. */
const vocabulary = 'src/vocabulary/';

const core = (...stages) => stages.map((stage) => `src/core/${stage}/`);
const page = (...parts) => parts.map((part) => `src/page/${part}/`);

/**
 * First match wins. `modules` are path prefixes (`types`: for type-only imports alone), `packages` npm names or
 * `node:`. Inside core and page a stage imports itself and the stages before it.
 */
const rules = [
  { from: /^src\/vocabulary\//, modules: [vocabulary], packages: [] },
  // A compiled language is the input of every stage.
  { from: /^src\/core\/language/, modules: [vocabulary], packages: [] },
  {
    from: /^src\/core\/text\/splitters/,
    modules: [vocabulary, 'src/core/language', ...core('text')],
    packages: ['compromise'],
  },
  { from: /^src\/core\/text\//, modules: [vocabulary, 'src/core/language', ...core('text')], packages: [] },
  { from: /^src\/core\/names\//, modules: [vocabulary, 'src/core/language', ...core('text', 'names')], packages: [] },
  {
    from: /^src\/core\/grammar\//,
    modules: [vocabulary, 'src/core/language', ...core('text', 'names', 'grammar')],
    packages: [],
  },
  {
    from: /^src\/core\/patterns\//,
    modules: [vocabulary, 'src/core/language', ...core('grammar', 'patterns')],
    packages: [],
  },
  {
    from: /^src\/core\/claims\//,
    modules: [vocabulary, 'src/core/language', ...core('text', 'names', 'grammar', 'patterns', 'claims')],
    packages: [],
  },
  { from: /^src\/core\/verdict\//, modules: [vocabulary, ...core('verdict')], packages: [] },
  { from: /^src\/core\//, modules: [vocabulary, 'src/core/'], packages: [] },
  {
    from: /^src\/knowledge\//,
    modules: ['src/knowledge/', 'src/core/', vocabulary, 'data/dist/'],
    packages: ['valibot', '@noble/ed25519'],
  },
  { from: /^src\/page\/ports/, modules: [vocabulary], packages: [] },
  { from: /^src\/page\/dom\//, modules: [vocabulary, 'src/page/ports', ...page('dom')], packages: [] },
  { from: /^src\/page\/text\//, modules: [vocabulary, 'src/page/ports', ...page('dom', 'text')], packages: [] },
  { from: /^src\/page\/find\//, modules: [vocabulary, 'src/page/ports', ...page('dom', 'text', 'find')], packages: [] },
  {
    from: /^src\/page\/mark\/when-safe\//,
    modules: [vocabulary, 'src/page/ports', ...page('dom', 'text', 'mark/when-safe')],
    packages: [],
  },
  {
    from: /^src\/page\/mark\//,
    modules: [vocabulary, 'src/page/ports', ...page('dom', 'text', 'find', 'mark')],
    packages: [],
  },
  {
    from: /^src\/page\/navigate\//,
    modules: [vocabulary, 'src/page/ports', ...page('dom', 'text', 'find', 'mark', 'navigate')],
    packages: [],
  },
  { from: /^src\/page\//, modules: ['src/page/', vocabulary], packages: [] },
  { from: /^src\/ext\//, modules: ['src/ext/', vocabulary], packages: ['webextension-polyfill', 'valibot'] },
  // The page layer states what it draws with. A view may use these types, and never loads the page layer.
  {
    from: /^src\/ui\//,
    modules: ['src/ui/', vocabulary, 'package.json'],
    types: ['src/page/ports'],
    packages: ['preact'],
  },
  {
    from: /^entrypoints\/prefilter/,
    modules: ['src/page/', 'src/ext/prefilter-port', 'data/dist/'],
    packages: ['wxt'],
  },
  {
    from: /^entrypoints\//,
    modules: [
      'entrypoints/',
      'src/core/',
      'src/knowledge/',
      'src/page/',
      'src/ext/',
      'src/ui/',
      vocabulary,
      'data/dist/',
    ],
    packages: ['wxt', 'preact'],
  },
];

const root = resolve(import.meta.dirname, '../../../..');

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
  const modules = typeOnly ? [...rule.modules, ...(rule.types ?? [])] : rule.modules;
  const allowed =
    target === null
      ? rule.packages.includes(packageOf(specifier))
      : modules.some((prefix) => `${target}/`.startsWith(prefix));
  if (allowed) return null;
  return `${from} must not import ${target ?? specifier}: from here only ${[...rule.modules, ...rule.packages].join(', ')} (src/README.md, dependency rule).`;
}

function check(context, { source, importKind, exportKind }) {
  if (typeof source?.value !== 'string') return;
  const message = objection(resolve(context.filename), source.value, (importKind ?? exportKind) === 'type');
  if (message) context.report({ node: source, message });
}

export default {
  meta: { name: 'modules' },
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
