import { readFileSync } from 'node:fs';
import { fallbackLanguage, loadEngine, loadPrefilter } from '../../engine.ts';
import { costOfBombs } from './bombs.ts';
import { costOfLanguages } from './languages.ts';
import { costOfNames } from './names.ts';
import { articleOf, readTexts } from './texts.ts';
import { leastInTurn, processor } from './turns.ts';

/**
 * What the engine costs: milliseconds of processor time on this machine, and how many times the floor that is. The
 * floor is measured in the same turns: a text in small letters cut into words, of the tables their text parsed as JSON.
 * What has a bound ends the run with exit code 1 beyond it: ten times the text may take at most twelve times as long, a
 * look-up a microsecond, the index of names 20 ms.
 */
const bound = 12;
const lookUpBound = 1;
const indexBound = 20;
const turns = 7;
const warming = 4;
/** Each so many passages are written ten times. */
const sample = 8;

const floorOf = (text: string): number => text.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const over = (texts: readonly string[], run: (text: string) => unknown) => (): void =>
  texts.forEach((text) => run(text));
const ms = (value: number): string => `${value.toFixed(3)} ms`;
const table = (name: string): string =>
  readFileSync(new URL(`../../../../data/dist/${name}.json`, import.meta.url), 'utf8');

/** Measures and prints. @returns whether all bounds are held */
export function benchEngine(): boolean {
  const row = (what: string, cost: string, times?: number, whose = 'floor'): void => {
    const ratio = times === undefined ? '' : `${times.toFixed(1)} × ${whose}`;
    process.stdout.write(`${what.padEnd(62)}${cost.padStart(12)}${ratio.padStart(16)}\n`);
  };
  const tables = ['names', `lang-${fallbackLanguage()}`].map(table);
  const cold = processor();
  const analyze = loadEngine();
  const loaded = processor();
  analyze({ text: 'Meta has released Llama 3, an open-source model that beats GPT-4.' });
  const answered = processor();
  const [parsing = 0] = leastInTurn([() => tables.map((text) => JSON.parse(text) as unknown)], turns, 0, processor);
  row('cold: tables read', ms(loaded - cold), (loaded - cold) / parsing);
  row('cold: tables read and the first sentence answered', ms(answered - cold), (answered - cold) / parsing);

  const hasTrigger = loadPrefilter();
  const read = (text: string): unknown => analyze({ text });
  const corpora = readTexts(hasTrigger);
  for (const { name, passages, sentences } of corpora) {
    const [cost = 0, floor = 0] = leastInTurn(
      [over(passages, read), over(passages, floorOf)],
      turns,
      warming,
      processor,
    );
    row(`${name}: a passage with a term, of ${passages.length}`, ms(cost / passages.length), cost / floor);
    row(`${name}: a sentence with a term, of ${sentences}`, ms(cost / sentences), cost / floor);
  }

  for (const { code, sentences, cost, ratio } of costOfLanguages(analyze, hasTrigger))
    row(`${code}: a sentence with a term, of ${sentences}`, ms(cost), ratio, 'English');

  const [{ passages: own } = { passages: [] }] = corpora;
  // The same sentences without what they are about: nothing in them is worth a parse.
  const without = own.map((text) => text.replace(new RegExp(hasTrigger, 'gi'), 'well made'));
  const article = [articleOf(without, 1_000)];
  const some = own.filter((_, at) => at % sample === 0);
  const tenfold = some.map((text) => Array.from({ length: 10 }, () => text).join(' '));
  const [none = 0, noneFloor = 0, words = 0, wordsFloor = 0, one = 0, ten = 0] = leastInTurn(
    [
      over(without, read),
      over(without, floorOf),
      over(article, read),
      over(article, floorOf),
      over(some, read),
      over(tenfold, read),
    ],
    turns,
    warming,
    processor,
  );
  const ratio = ten / one;
  row('a passage without a term', ms(none / without.length), none / noneFloor);
  row('an article of 1,000 words with one claim', ms(words), words / wordsFloor);
  row(`ten times the text (bound: ${bound} times as long)`, `${ratio.toFixed(1)} ×`);
  const costs = costOfBombs(analyze);
  const slow = costs.toSorted((a, b) => b.rate - a.rate)[0];
  const steep = costs.toSorted((a, b) => b.growth - a.growth)[0];
  if (slow) row(`slowest bomb, ${JSON.stringify(slow.piece)}: 10,000 characters`, ms(slow.rate));
  if (steep) row(`steepest bomb, ${JSON.stringify(steep.piece)}: ten times the text`, `${steep.growth.toFixed(1)} ×`);

  const names = costOfNames(tables[0] ?? '');
  row(`looking up one of ${names.names} names (bound: ${lookUpBound} µs)`, `${names.lookUp.toFixed(3)} µs`);
  row('the same in a plain map', `${names.plainMap.toFixed(3)} µs`);
  row(`building the index of names (bound: ${indexBound} ms)`, ms(names.index), names.index / names.parsing);

  const beyond = [
    ...(ratio > bound
      ? [`Ten times the text took ${ratio.toFixed(1)} times as long; at most ${bound} is allowed.`]
      : []),
    ...(names.lookUp > lookUpBound ? [`A look-up took ${names.lookUp.toFixed(1)} µs; ${lookUpBound} is allowed.`] : []),
    ...(names.index > indexBound ? [`The index took ${ms(names.index)}; ${indexBound} ms is allowed.`] : []),
  ];
  for (const line of beyond) process.stderr.write(`${line}\n`);
  return beyond.length === 0;
}
