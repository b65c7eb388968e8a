const open = '## Unreleased\n';

/** What is written under "Unreleased". @throws Error where that heading is not there */
export function unreleased(changelog: string): string {
  const [, after] = changelog.split(open);
  if (after === undefined) throw new Error('CHANGELOG.md has no "## Unreleased".');
  return (after.split('\n## ')[0] ?? '').trim();
}

/**
 * The changelog with a version in the place of "Unreleased", which is empty again.
 * @param commits the list of commits, below what people wrote; empty for none
 */
export function withVersion(changelog: string, version: string, day: string, commits: string): string {
  const written = unreleased(changelog);
  const [before = '', after = ''] = changelog.split(open);
  const later = after.includes('\n## ') ? `\n## ${after.split('\n## ').slice(1).join('\n## ')}` : '';
  const parts = [open.trim(), `## ${version} (${day})`, written, commits.trim()].filter(Boolean);
  return `${before}${parts.join('\n\n')}\n${later}`;
}
