import type { Finding } from './diff.ts';

const head = (
  index: string,
): string => `# What ${index} has otherwise than data/models, one a line. Written every week by the data import workflow.
# Each line that a pull request adds is one decision: correct or add the record; or, of a contradiction, add the line
# that is quoted below it to data/contradictions.txt with the reason; or merge it as it is, and it is not asked again.
`;

/**
 * Findings as a text that is kept: what it lists is known, so that the next list differs by what is new. Each has the
 * address of the entry, `home` before its file; a contradiction has the line that settles it.
 */
export function findingsList(index: string, home: string, findings: readonly Finding[]): string {
  const lines = findings.map(({ kind, key, line, file }) => {
    const settle = kind === 'contradicts' ? `\n    ${index} ${key}: ` : '';
    return `${kind} ${line} ${home}${encodeURI(file)}${settle}\n`;
  });
  return head(index) + lines.toSorted().join('');
}
