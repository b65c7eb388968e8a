import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, version } from 'prettier';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Pair } from 'yaml';

/**
 * The one order of keys, so that records read alike and a diff shows facts. A key not listed stays behind those that
 * are.
 */
const keyOrder = `
  id name makers part_of aliases match versions sizes variants group
  text needs case maker cues ambiguous
  released spdx osi kind weights available gated licence components base
  third_party by outcome score of open override class because source note
  restrictions summary words sources url seen basis says supports
`
  .trim()
  .split(/\s+/);
const inOneLine = new Set(['match', 'weights', 'components', 'aliases']);

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');
function place(pair: Pair): number {
  const index = keyOrder.indexOf(keyOf(pair));
  return index < 0 ? keyOrder.length : index;
}

function order(node: unknown, flow: boolean): void {
  if (isMap(node)) {
    node.flow = flow;
    node.items.sort((a, b) => place(a) - place(b));
    for (const pair of node.items) order(pair.value, flow || inOneLine.has(keyOf(pair)));
  } else if (isSeq(node)) {
    const scalars = node.items.every(isScalar);
    node.flow = scalars && node.items.length > 0;
    for (const item of node.items) order(item, flow);
  }
}

/**
 * The canonical form of a data file: keys in one order, short maps in one line, then what prettier makes of it.
 * Comments are kept. Input: YAML without syntax errors.
 */
export async function canonical(text: string): Promise<string> {
  const document = parseDocument(text);
  order(document.contents, false);
  const ordered = document.toString({ singleQuote: true, lineWidth: 0 });
  return format(ordered, { parser: 'yaml', singleQuote: true, printWidth: 120 });
}

const cacheFile = join(import.meta.dirname, '../../dist/.canonical');

/** Names a text under the rules that apply now: those of this file and of this version of prettier. */
function createKey(): (text: string) => string {
  const rules = version + readFileSync(import.meta.filename, 'utf8');
  return (text) => createHash('sha256').update(rules).update(text).digest('hex');
}

/** The most keys that are worth keeping: some twenty changes of every file. */
const kept = 10_000;

/**
 * The files whose texts are not in canonical form. To format all of them takes seconds, so a text that was once found
 * right is recognised by its hash.
 */
export async function notCanonical(texts: Map<string, string>): Promise<string[]> {
  const keyOf = createKey();
  const known = existsSync(cacheFile) ? readFileSync(cacheFile, 'utf8').split('\n') : [];
  const isKnown = new Set(known);
  const fresh: string[] = [];
  const wrong: string[] = [];
  for (const [file, text] of texts) {
    if (isKnown.has(keyOf(text))) continue;
    if ((await canonical(text)) === text) fresh.push(keyOf(text));
    else wrong.push(file);
  }
  if (fresh.length > 0) {
    mkdirSync(join(cacheFile, '..'), { recursive: true });
    writeFileSync(cacheFile, [...fresh, ...known].slice(0, kept).join('\n'));
  }
  return wrong;
}
