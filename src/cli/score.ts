import type { Stance } from '../vocabulary/types.ts';

/** A labelled passage: `test/corpus/README.md` explains the labels. */
export interface GoldRecord {
  id: string;
  text: string;
  /** Language tag; without one the text is recognised by its words. */
  lang?: string;
  phrases: GoldPhrase[];
}

export interface GoldPhrase {
  start: number;
  end: number;
  phrase: string;
  stance: Stance | 'other';
  /** Names of the models it is said of, as written in the passage. */
  models: string[];
  /** Category of the phrase. */
  why?: string;
  /** Other spellings of a model in the passage. */
  aliases?: Record<string, string[]>;
  /** Obscure models that no dataset need hold: neither found nor missed. */
  unlisted?: string[];
  /** Readers disagree: not scored. */
  optional?: boolean;
}

/** One prediction of the scan contract, as far as it is scored. */
export interface PredictedClaim {
  start: number;
  end: number;
  stance: Stance;
  rule: string;
  targets: { text: string }[];
}

/** A pair that was found wrongly (`+`) or missed (`-`), or one found rightly (`=`). */
export interface ScoredPair {
  sign: '+' | '-' | '=';
  record: GoldRecord;
  phrase: GoldPhrase;
  model: string;
  /** The rule that found it; empty for a miss. */
  rule: string;
}

export interface Tally {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
  deniedFlagged: number;
  deniedTotal: number;
  otherFlagged: number;
  otherTotal: number;
  stanceRight: number;
  stanceTotal: number;
}

/** Figures between 0 and 1; F1 is the harmonic mean of precision and recall. */
export interface Score extends Tally {
  precision: number;
  recall: number;
  f1: number;
  stanceAccuracy: number;
  pairs: ScoredPair[];
}

const words = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}.+]+/gu, ' ')
    .replace(/(\d)\s*b\b/g, '$1b')
    .trim();

/** 2: the same name; 1: one holds the other as whole words; 0: different names. */
function closeness(predicted: string, name: string): number {
  const [a, b] = [words(predicted), words(name)];
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 2;
  const holds = (outer: string, inner: string): boolean => ` ${outer} `.includes(` ${inner} `);
  return holds(a, b) || holds(b, a) ? 1 : 0;
}

function bestModel(predicted: string, models: string[], aliases: Record<string, string[]> = {}): string | undefined {
  const ranked = models
    .map((model) => ({
      model,
      points: Math.max(...[model, ...(aliases[model] ?? [])].map((name) => closeness(predicted, name))),
    }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  return ranked[0]?.model;
}

function scorePhrase(
  record: GoldRecord,
  phrase: GoldPhrase,
  claims: PredictedClaim[],
  tally: Tally,
  pairs: ScoredPair[],
): void {
  const found = claims.filter((claim) => claim.start < phrase.end && phrase.start < claim.end);
  const asserted = new Map<string, string>();
  for (const claim of found.filter((c) => c.stance === 'asserted')) {
    for (const target of claim.targets) if (!asserted.has(target.text)) asserted.set(target.text, claim.rule);
  }
  if (phrase.optional === true) return;
  const gold = phrase.stance === 'asserted' ? phrase.models : [];
  const used = new Set<string>();
  for (const [name, rule] of asserted) {
    const model = bestModel(name, gold, phrase.aliases);
    if (model === undefined) pairs.push({ sign: '+', record, phrase, model: name, rule });
    else {
      if (!used.has(model) && phrase.unlisted?.includes(model) !== true)
        pairs.push({ sign: '=', record, phrase, model, rule });
      used.add(model);
    }
    if (model === undefined) tally.falsePositive++;
  }
  for (const model of gold.filter((m) => phrase.unlisted?.includes(m) !== true)) {
    if (used.has(model)) tally.truePositive++;
    else {
      tally.falseNegative++;
      pairs.push({ sign: '-', record, phrase, model, rule: '' });
    }
  }
  const flagged = asserted.size > 0;
  countStance(phrase, flagged, flagged ? 'asserted' : (found[0]?.stance ?? 'other'), tally);
}

/** Adds to the tally whether a phrase was flagged, and whether its stance was found. */
function countStance(phrase: GoldPhrase, flagged: boolean, found: string, tally: Tally): void {
  if (phrase.stance === 'other') {
    tally.otherTotal++;
    if (flagged) tally.otherFlagged++;
  } else if (phrase.stance !== 'asserted') {
    tally.deniedTotal++;
    if (flagged) tally.deniedFlagged++;
  }
  tally.stanceTotal++;
  if (found === phrase.stance) tally.stanceRight++;
}

/**
 * Scores predictions against labels. The unit is a pair of an openness phrase and a model it is asserted of; two names
 * are the same where one holds the other as whole words.
 */
export function score(records: GoldRecord[], predict: (record: GoldRecord) => PredictedClaim[]): Score {
  const tally: Tally = {
    truePositive: 0,
    falsePositive: 0,
    falseNegative: 0,
    deniedFlagged: 0,
    deniedTotal: 0,
    otherFlagged: 0,
    otherTotal: 0,
    stanceRight: 0,
    stanceTotal: 0,
  };
  const pairs: ScoredPair[] = [];
  for (const record of records) {
    const claims = predict(record);
    for (const phrase of record.phrases) scorePhrase(record, phrase, claims, tally, pairs);
  }
  const precision = tally.truePositive / Math.max(1, tally.truePositive + tally.falsePositive);
  const recall = tally.truePositive / Math.max(1, tally.truePositive + tally.falseNegative);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return { ...tally, precision, recall, f1, stanceAccuracy: tally.stanceRight / Math.max(1, tally.stanceTotal), pairs };
}
