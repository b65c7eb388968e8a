import { createAliasFinder } from '../../../core/names/alias-finder.ts';
import type { NameTable } from '../../../vocabulary/types.ts';
import { readNames } from '../../../knowledge/names.ts';
import { leastInTurn, wall } from './turns.ts';

/** What finding names costs: a look-up in µs after load, the index in ms, each beside the least it could cost. */
export interface NamesCost {
  names: number;
  lookUp: number;
  /** The same look-ups in a plain map. */
  plainMap: number;
  index: number;
  /** Parsing the table's text, without which there is no index. */
  parsing: number;
}

const turns = 20;
const rounds = 20;

const best = (...runs: (() => unknown)[]): number[] => leastInTurn(runs, turns, turns, wall);

function load(text: string): NameTable {
  const outcome = readNames(text);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

/**
 * Measures with the compiled name table in data/dist/names.json. Throws if the text is no such table.
 */
export function costOfNames(text: string): NamesCost {
  const table = load(text);
  const keys = Object.keys(table.aliases);
  const map = new Map(keys.map((key) => [key, key.length]));
  let found = 0;
  const all = (look: (key: string) => boolean) => () => {
    for (let round = 0; round < rounds; round++) for (const key of keys) if (look(key)) found += 1;
  };
  const plain = all((key) => map.has(key));
  const named = all((key) => {
    const [entry] = table.aliases[key] ?? [];
    return entry !== undefined && table.models[entry.model ?? entry.family] !== undefined;
  });
  const looks = rounds * keys.length;
  const [plainMap = 0, lookUp = 0] = best(plain, named).map((time) => (time * 1000) / looks);
  // Every look-up of both must have found its name: one that stops early costs nothing.
  if (found !== 2 * looks * 2 * turns) throw new Error('A name of the table leads to no model.');
  const [parsing = 0, index = 0] = best(
    () => JSON.parse(text) as unknown,
    () => createAliasFinder(load(text)),
  );
  return { names: keys.length, lookUp, plainMap, index, parsing };
}
