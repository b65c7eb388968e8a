import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { costOfNames } from './names.ts';
import { loadEngine, loadPrefilter } from '../engine.ts';
import { readCorpus } from '../eval/corpus.ts';
import { median } from './statistics.ts';

/**
 * What the engine costs on this machine, over the project's own corpus, and what finding a name does.
 * Most times depend on the machine. What has a bound ends the run with exit code 1 beyond it: ten times the text may take
 * at most twelve times as long, a look-up a microsecond, the index of names 20 ms.
 */
const bound = 12;
const lookUpBound = 1;
const indexBound = 20;
const rounds = 15;

/** Median time of one run over all texts in ms, after three runs that are not counted. */
function time(run: (text: string) => unknown, over: string[]): number {
  const once = () => {
    const start = performance.now();
    for (const text of over) run(text);
    return performance.now() - start;
  };
  for (let warm = 0; warm < 3; warm++) once();
  return median(Array.from({ length: rounds }, once));
}

/** Measures and prints. @returns whether all bounds are held */
export function benchEngine(): boolean {
  const corpus = fileURLToPath(new URL('../../../test/corpus/own.jsonl', import.meta.url));
  const texts = readCorpus(corpus, 'test/corpus/own.jsonl').map(({ text }) => text);
  const hasTrigger = loadPrefilter();

  const started = performance.now();
  const analyze = loadEngine();
  const start = performance.now() - started;

  const withTrigger = texts.filter((text) => hasTrigger.test(text));
  // The same sentences without what they are about: nothing in them is worth a parse.
  const without = withTrigger.map((text) => text.replace(new RegExp(hasTrigger, 'gi'), 'well made'));
  const tenfold = withTrigger.map((text) => Array.from({ length: 10 }, () => text).join(' '));

  const one = time((text) => analyze({ text }), withTrigger);
  const ten = time((text) => analyze({ text }), tenfold);
  const none = time((text) => analyze({ text }), without);
  const ratio = ten / one;

  const names = costOfNames(readFileSync(new URL('../../../data/dist/names.json', import.meta.url), 'utf8'));

  const ms = (value: number) => `${value.toFixed(3)} ms`;
  const rows: [string, string][] = [
    ['passages with an openness term', String(withTrigger.length)],
    ['starting the engine (tables and language read)', ms(start)],
    ['a passage with an openness term, mean of the median run', ms(one / withTrigger.length)],
    ['the same without the term', ms(none / without.length)],
    [`ten times the text (bound: ${bound} times as long)`, `${ratio.toFixed(1)} times as long`],
    ['names in the index', String(names.names)],
    [`looking up a name (bound: ${lookUpBound} µs)`, `${names.lookUp.toFixed(3)} µs`],
    ['the same in a plain map', `${names.plainMap.toFixed(3)} µs`],
    [`building the index of names (bound: ${indexBound} ms)`, ms(names.index)],
    ['parsing its text alone', ms(names.parsing)],
  ];
  for (const [what, value] of rows) process.stdout.write(`${what.padEnd(58)}${value.padStart(18)}\n`);

  const over = [
    ...(ratio > bound
      ? [`Ten times the text took ${ratio.toFixed(1)} times as long; at most ${bound} is allowed.`]
      : []),
    ...(names.lookUp > lookUpBound ? [`A look-up took ${names.lookUp.toFixed(1)} µs; ${lookUpBound} is allowed.`] : []),
    ...(names.index > indexBound ? [`The index took ${ms(names.index)}; ${indexBound} ms is allowed.`] : []),
  ];
  for (const line of over) process.stderr.write(`${line}\n`);
  return over.length === 0;
}
