import { fileURLToPath } from 'node:url';
import { loadEngine, loadPrefilter } from './engine.ts';
import { readCorpus } from './eval/corpus.ts';

/**
 * `npm run bench`: what the engine costs on this machine, over the project's own corpus. Times depend on the machine;
 * the ratio does not, and has a bound: ten times the text may take at most twelve times as long.
 */
const bound = 12;
const rounds = 15;

const corpus = fileURLToPath(new URL('../../test/corpus/own.jsonl', import.meta.url));
const texts = readCorpus(corpus, 'test/corpus/own.jsonl').map(({ text }) => text);
const hasTrigger = loadPrefilter();

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

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

const ms = (value: number) => `${value.toFixed(3)} ms`;
const rows: [string, string][] = [
  ['passages with an openness term', String(withTrigger.length)],
  ['starting the engine (tables and language read)', ms(start)],
  ['a passage with an openness term, mean of the median run', ms(one / withTrigger.length)],
  ['the same without the term', ms(none / without.length)],
  [`ten times the text (bound: ${bound} times as long)`, `${ratio.toFixed(1)} times as long`],
];
for (const [what, value] of rows) process.stdout.write(`${what.padEnd(58)}${value.padStart(18)}\n`);

if (ratio > bound) {
  process.stderr.write(`Ten times the text took ${ratio.toFixed(1)} times as long; at most ${bound} is allowed.\n`);
  process.exitCode = 1;
}
