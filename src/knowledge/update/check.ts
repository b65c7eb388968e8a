import type { UpdateAnswer, UpdatePreview, UpdateProblem } from '../../vocabulary/data-update.ts';
import type { EvidenceTable, ModelRecord, NameTable } from '../../vocabulary/types.ts';
import { readEvidence } from '../evidence.ts';
import { readNames } from '../names.ts';
import { openUpdate, type UpdateContent } from './content.ts';

/** Whose keys may sign, in hexadecimal. */
export interface TrustedKeys {
  project: readonly string[];
  /** Named by the managed policy of an organisation. */
  organisation: readonly string[];
}

/** All keys, without their owners. */
export const allKeys = ({ project, organisation }: TrustedKeys): string[] => [...project, ...organisation];

/** Below 0 where version `a` (`YYYY.M.D`) is older than `b`, 0 where it is the same. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = one.findIndex((part, place) => part !== other[place]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

const day = 24 * 60 * 60 * 1_000;

/** Whether a file is from later than a clock that is two days slow: it would keep away all true updates until then. */
function isFuture({ version, date }: UpdateContent, now: number): boolean {
  const [year = 0, month = 1, of = 1] = version.split('.').map(Number);
  return Math.max(Date.UTC(year, month - 1, of), Date.parse(date)) > now + 2 * day;
}

/** Whether names and evidence are of the same dataset: pages would say otherwise than cards. */
function agree(version: string, names: NameTable, evidence: EvidenceTable): boolean {
  const isSame = ([id, { class: own }]: [string, { class: string }]): boolean => evidence.models[id]?.class === own;
  const known = Object.entries(names.models);
  return (
    names.version === version &&
    evidence.version === version &&
    known.length === Object.keys(evidence.models).length &&
    known.every(isSame)
  );
}

const isOtherwise = (one: ModelRecord, other: ModelRecord): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** What changes from one dataset to the next. */
export function compareData(before: EvidenceTable, after: EvidenceTable): Pick<UpdatePreview, 'changes' | 'corrected'> {
  const changes: UpdatePreview['changes'] = [];
  let corrected = 0;
  const { version } = after;
  for (const model of Object.values(after.models)) {
    const { id, name, class: to } = model;
    const old = before.models[id];
    if (!old) changes.push({ id, name, version, to });
    else if (old.class !== to) changes.push({ id, name, version, from: old.class, to });
    else if (isOtherwise(old, model)) corrected++;
  }
  for (const { id, name, class: from } of Object.values(before.models))
    if (!after.models[id]) changes.push({ id, name, version, from });
  changes.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  return { changes, corrected };
}

/**
 * Whether a file may replace the data in use, and what it would change. Never throws.
 * @param inUse the evidence in use
 * @param now milliseconds since 1970
 */
export async function checkUpdate(
  text: string,
  keys: TrustedKeys,
  inUse: EvidenceTable,
  now: number,
): Promise<UpdateAnswer> {
  const refuse = (problem: UpdateProblem): UpdateAnswer => ({ ok: false, problem });
  const opened = await openUpdate(text, allKeys(keys));
  if (!opened.ok) return opened;
  const { update, key } = opened;
  const order = compareVersions(update.version, inUse.version);
  if (order <= 0) return refuse(order === 0 ? 'same' : 'older');
  if (isFuture(update, now)) return refuse('future');
  const names = readNames(update.names);
  if (!names.ok) return refuse('names');
  const evidence = readEvidence(update.evidence);
  if (!evidence.ok) return refuse('evidence');
  if (!agree(update.version, names.value, evidence.value)) return refuse('contradictory');
  const signedBy = keys.project.includes(key) ? 'project' : 'organisation';
  return { ok: true, preview: { version: update.version, signedBy, ...compareData(inUse, evidence.value) } };
}
