import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { reasonLimit, type Store } from './limits';

/** What `store/declarations.yml` holds. */
export interface Declarations {
  purpose: string;
  remoteCode: string;
  data: string;
  permissions: Record<string, string>;
}

/** The parts of a manifest that the stores ask about. */
export interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  content_security_policy?: { extension_pages?: string };
  browser_specific_settings?: { gecko?: { data_collection_permissions?: { required?: string[] } } };
}

export const readDeclarations = (): Declarations =>
  parse(readFileSync('store/declarations.yml', 'utf8')) as Declarations;

const asked = ({ permissions = [], host_permissions: hosts = [] }: Manifest): string[] => [...permissions, ...hosts];

/** What declarations and manifests of all browsers do not agree on, a line each. */
export function declarationProblems(
  { purpose, remoteCode, data, permissions }: Declarations,
  manifests: Manifest[],
): string[] {
  const wanted = new Set(manifests.flatMap(asked));
  const reasons = Object.entries(permissions);
  const closed = ({ content_security_policy: policy }: Manifest) =>
    policy?.extension_pages?.includes("script-src 'self'") && policy.extension_pages.includes("connect-src 'none'");
  const collected = manifests.flatMap(
    ({ browser_specific_settings: own }) => own?.gecko?.data_collection_permissions?.required ?? [],
  );
  return [
    ...[...wanted].filter((name) => !permissions[name]?.trim()).map((name) => `${name}: no reason`),
    ...reasons.filter(([name]) => !wanted.has(name)).map(([name]) => `${name}: a reason, but no manifest asks for it`),
    ...[...reasons, ['purpose', purpose] as const]
      .filter(([, text]) => text.length > reasonLimit)
      .map(([name, text]) => `${name}: ${text.length} characters, at most ${reasonLimit}`),
    ...(purpose.trim() && remoteCode.trim() && data.trim() ? [] : ['purpose, remoteCode or data: no text']),
    ...(manifests.every(closed) ? [] : ['a manifest lets its pages load scripts or open connections']),
    ...(collected.every((kind) => kind === 'none') ? [] : [`data is collected: ${collected.join(', ')}`]),
  ];
}

/** The answers for the privacy form of a store, as Markdown. */
export function declarationsFor(store: Store, { purpose, remoteCode, data, permissions }: Declarations, of: Manifest) {
  const reasons = asked(of).map((name) => `### ${name}\n\n${(permissions[name] ?? '').trim()}`);
  const collected = of.browser_specific_settings?.gecko?.data_collection_permissions?.required;
  return [
    `# Privacy declarations: ${store}`,
    `## Single purpose\n\n${purpose.trim()}`,
    `## Permissions\n\n${reasons.join('\n\n')}`,
    `## Remote code: no\n\n${remoteCode.trim()}`,
    `## Data collected: none\n\n${data.trim()}`,
    ...(collected ? [`## data_collection_permissions\n\n${collected.join(', ')}`] : []),
    '',
  ].join('\n\n');
}
