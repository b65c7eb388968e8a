import { readdirSync, readFileSync } from 'node:fs';
import type { CueRow } from '../../../core/language.ts';
import type { Expression } from './expression.ts';

/** The file of ours that called: the first in a stack that is not this folder's. */
function callerIn(stack = ''): string | undefined {
  const files = stack.split('\n').map((line) => /(?:node_modules|src|entrypoints)\/[^\s:?)]+/.exec(line)?.[0]);
  return files.find((file) => file !== undefined && !file.startsWith('src/cli/develop/expressions'));
}

/** Everything that is built while a callback runs. */
async function builtWhile(run: () => Promise<void>): Promise<Expression[]> {
  const found: Expression[] = [];
  const original = RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?]) {
      const { source, flags } = new target(...args);
      const file = callerIn(new Error('where').stack);
      if (file?.startsWith('node_modules') === false) found.push({ source, flags, file });
      return new target(...args);
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/** Passages of the project's own: some patterns are built only when a text needs them. */
const passages = (): { text: string; lang?: string }[] =>
  readdirSync('test/corpus')
    .filter((file) => file.startsWith('own'))
    .flatMap((file) => readFileSync(`test/corpus/${file}`, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as { text: string; lang?: string });

/** Builds what rules and cues of all languages are compiled into, also those that no text needs. */
async function buildLanguages(): Promise<void> {
  const { loadLanguage } = await import('../../engine.ts');
  const { createPatternReader } = await import('../../../core/patterns/pattern.ts');
  const { patternToRegExp } = await import('../../../core/patterns/pattern-to-regexp.ts');
  const { compileCue } = await import('../../../core/claims/cue-scope.ts');
  const { wordsOf } = await import('../../../core/text/phrase-finder.ts');
  const compilePhrases = (row: CueRow): void => {
    const cue = compileCue(row);
    for (const list of ['words', 'pseudo', 'terminators', 'given'] as const)
      for (const phrase of row[list] ?? []) cue[list]?.(wordsOf(phrase));
  };
  for (const code of readdirSync('data/lang').filter((name) => /^[a-z]+$/.test(name))) {
    const language = loadLanguage(code);
    const read = createPatternReader(language.macros);
    for (const { patterns } of language.rules) for (const { text } of patterns) patternToRegExp(read(text));
    language.cues.forEach(compilePhrases);
  }
}

/** The patterns that engine, page scripts and readers of data build. To be called once, before they are loaded. */
export const expressionsBuilt = (): Promise<Expression[]> =>
  builtWhile(async () => {
    const { loadEngine, loadPrefilter } = await import('../../engine.ts');
    await import('../../../page/session.ts');
    await import('../../../knowledge/update/seal.ts');
    loadPrefilter();
    await buildLanguages();
    const analyze = loadEngine();
    for (const { text, lang } of passages()) analyze({ text, ...(lang !== undefined && { lang }) });
  });
