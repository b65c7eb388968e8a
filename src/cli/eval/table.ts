import type { GoldRecord, Score, ScoredPair } from '../score.ts';

const figure = (value: number): string => value.toFixed(3);

/** The line that sums a score up. */
export function summary(score: Score): string {
  return (
    `precision ${figure(score.precision)} recall ${figure(score.recall)} F1 ${figure(score.f1)} ` +
    `stance ${figure(score.stanceAccuracy)} (tp ${score.truePositive} fp ${score.falsePositive} fn ${score.falseNegative}; ` +
    `denied or unclear flagged ${score.deniedFlagged}/${score.deniedTotal}; other flagged ${score.otherFlagged}/${score.otherTotal})`
  );
}

/** The figures of the passages that share a value of a field, one line for each value. */
export function byValue(
  records: GoldRecord[],
  field: string,
  valueOf: (record: GoldRecord) => string,
  read: (some: GoldRecord[]) => Score,
): string {
  const values = [...new Set(records.map(valueOf))].sort();
  return values
    .map((value) => {
      const some = records.filter((record) => valueOf(record) === value);
      return `${field} ${value} (${some.length} passages): ${summary(read(some))}`;
    })
    .join('\n');
}

function group(pairs: ScoredPair[], key: (pair: ScoredPair) => string): Map<string, ScoredPair[]> {
  const groups = new Map<string, ScoredPair[]>();
  for (const pair of pairs) groups.set(key(pair), [...(groups.get(key(pair)) ?? []), pair]);
  return new Map([...groups].sort(([a], [b]) => a.localeCompare(b)));
}

const count = (pairs: ScoredPair[], sign: ScoredPair['sign']): number =>
  pairs.filter((pair) => pair.sign === sign).length;
const row = (name: string, ...cells: (string | number)[]): string =>
  `  ${name.padEnd(24)}${cells.map((cell) => String(cell).padStart(8)).join('')}`;

/** Pairs by category of the label: found, missed, wrong. */
export function byCategory({ pairs }: Score): string {
  const groups = group(pairs, ({ phrase }) => phrase.why ?? phrase.stance);
  return [
    row('category', 'found', 'missed', 'wrong'),
    ...[...groups].map(([name, list]) => row(name, count(list, '='), count(list, '-'), count(list, '+'))),
  ].join('\n');
}

/** Pairs by rule: fired, right, wrong. Rules of `all` that never fired stand at the end. */
export function byRule({ pairs }: Score, all: readonly string[]): string {
  const groups = group(
    pairs.filter(({ sign }) => sign !== '-'),
    ({ rule }) => rule,
  );
  const silent = all.filter((id) => !groups.has(id));
  return [
    row('rule', 'fired', 'right', 'wrong'),
    ...[...groups].map(([name, list]) => row(name, list.length, count(list, '='), count(list, '+'))),
    ...silent.map((id) => row(id, 0, 0, 0)),
  ].join('\n');
}

/** Every miss and false alarm with its passage, for reading. */
export function misses({ pairs }: Score): string {
  return pairs
    .filter(({ sign }) => sign !== '=')
    .map(({ sign, record, phrase, model, rule }) => {
      const text = `${record.text.slice(0, phrase.start)}⟦${phrase.phrase}⟧${record.text.slice(phrase.end)}`.replace(
        /\s+/g,
        ' ',
      );
      return `${sign} ${record.id} [${phrase.stance}${phrase.why === undefined ? '' : `, ${phrase.why}`}] ${model}${rule === '' ? '' : ` by ${rule}`}\n    ${text}\n`;
    })
    .join('');
}
