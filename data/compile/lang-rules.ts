import type { RequirementsRow, RuleRow } from '../../src/core/language.ts';
import { requirementsOf } from '../../src/core/patterns/pattern-requirements.ts';
import { createPatternReader, type Atom, type Pattern } from '../../src/core/patterns/pattern.ts';
import type { Rule } from './lang-read.ts';

/**
 * What each pattern of a rule needs, in numbers of `atoms`, to which new ones are added; or an error with its file where a
 * pattern cannot be read.
 */
export function requirementRows(
  where: string,
  match: readonly string[],
  read: (pattern: string) => Pattern,
  atoms: string[],
): RequirementsRow[] {
  const numberOf = ({ text }: Atom): number => {
    const known = atoms.indexOf(text);
    return known >= 0 ? known : atoms.push(text) - 1;
  };
  const numbers = (set: readonly Atom[]): number[] => [...new Set(set.map(numberOf))];
  try {
    return match.map((pattern) => {
      const { open, left, right, before, behind } = requirementsOf(read(pattern));
      return {
        open: numberOf(open),
        left: left.map(numbers),
        right: right.map(numbers),
        ...(before && { before: numbers(before) }),
        ...(behind && { behind: numbers(behind) }),
      };
    });
  } catch (error) {
    throw new Error(`${where}: match: ${(error as Error).message}`, { cause: error });
  }
}

/** Compiles the rules of a language; what their patterns need is told in numbers of `atoms`. */
export function compileRules(
  code: string,
  rules: readonly [id: string, rule: Rule][],
  macros: Readonly<Record<string, string>>,
): { rules: RuleRow[]; atoms: string[] } {
  const read = createPatternReader(macros);
  const atoms: string[] = [];
  const row = ([id, rule]: [id: string, rule: Rule]): RuleRow => {
    const match = [rule.match].flat();
    const requirements = requirementRows(`data/lang/${code}/rules/${id}.yml`, match, read, atoms);
    return {
      id,
      tier: rule.tier,
      reading: rule.reading,
      patterns: requirements.map((row, at) => ({ id: String(at + 1), text: match[at] ?? '', requirements: row })),
      targets: rule.targets,
      fallback: rule.fallback,
      closed: rule.closed,
      presupposes: rule.presupposes,
      across: rule.across,
      ...(rule.stance && { stance: rule.stance }),
    };
  };
  return { rules: rules.map(row), atoms };
}
