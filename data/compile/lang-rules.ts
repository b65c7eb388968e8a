import type { RequirementsRow, RuleRow } from '../../src/core/language.ts';
import { requirementsOf } from '../../src/core/patterns/pattern-requirements.ts';
import { createPatternReader, type Atom, type Pattern } from '../../src/core/patterns/pattern.ts';
import type { Rule } from './lang-read.ts';
import { DataError } from './problem.ts';

/**
 * What a pattern needs, in numbers of `atoms`, to which new ones are added; or an error with its place where the
 * pattern cannot be read.
 */
export function requirementRow(
  where: string,
  pattern: string,
  read: (pattern: string) => Pattern,
  atoms: string[],
): RequirementsRow {
  const numberOf = ({ text }: Atom): number => {
    const known = atoms.indexOf(text);
    return known >= 0 ? known : atoms.push(text) - 1;
  };
  const numbers = (set: readonly Atom[]): number[] => [...new Set(set.map(numberOf))];
  try {
    const { open, left, right, before, behind } = requirementsOf(read(pattern));
    return {
      open: numberOf(open),
      left: left.map(numbers),
      right: right.map(numbers),
      ...(before && { before: numbers(before) }),
      ...(behind && { behind: numbers(behind) }),
    };
  } catch (error) {
    throw new DataError([`${where}: ${(error as Error).message}`]);
  }
}

/**
 * The order in which rules are tried; a claim is attributed to the first that holds. The surer rule comes first; among
 * rules of one tier the order of ids has no meaning.
 */
const byPrecedence = ([one, { tier }]: [string, Rule], [other, { tier: otherTier }]: [string, Rule]): number =>
  Number(tier !== 'strict') - Number(otherTier !== 'strict') || one.localeCompare(other, 'en');

/** Compiles the rules of a language; what their patterns need is given as numbers of `atoms`. */
export function compileRules(
  code: string,
  rules: readonly [id: string, rule: Rule][],
  macros: Readonly<Record<string, string>>,
): { rules: RuleRow[]; atoms: string[] } {
  const read = createPatternReader(macros);
  const atoms: string[] = [];
  const row = ([id, rule]: [id: string, rule: Rule]): RuleRow => {
    const where = `data/lang/${code}/rules/${id}.yml`;
    const ids = rule.patterns.map((pattern) => pattern.id);
    const twice = ids.find((one, at) => ids.indexOf(one) < at);
    if (twice !== undefined) throw new DataError([`${where}: patterns: two have the id "${twice}"`]);
    return {
      id,
      tier: rule.tier,
      reading: rule.reading,
      patterns: rule.patterns.map((one) => ({
        id: one.id,
        text: one.pattern,
        requirements: requirementRow(`${where}: pattern ${one.id}`, one.pattern, read, atoms),
      })),
      targets: rule.targets,
      fallback: rule.fallback,
      closed: rule.closed,
      presupposes: rule.presupposes,
      across: rule.across,
      ...(rule.stance && { stance: rule.stance }),
    };
  };
  return { rules: rules.toSorted(byPrecedence).map(row), atoms };
}
