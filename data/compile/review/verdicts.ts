import type { ModelId } from '../../../src/vocabulary/types.ts';
import type { CompiledModel } from '../models.ts';

/** One verdict as verdicts.snap has it. */
export interface VerdictLine {
  id: ModelId;
  class: string;
  reasons: string;
}

/** The snapshot: one line a model, sorted by id: `id: class (reason, reason)`. Reviewed in every change of the data. */
export const verdictSnapshot = (models: Map<ModelId, CompiledModel>): string =>
  [...models.values()]
    .map(({ record: { id, class: openness, reasons } }) => `${id}: ${openness} (${reasons.join(', ')})\n`)
    .toSorted()
    .join('');

/** The lines of a snapshot, by model. */
export function parseSnapshot(text: string): Map<ModelId, VerdictLine> {
  const lines = text.split('\n').flatMap((line): [ModelId, VerdictLine][] => {
    const found = /^(\S+): (\S+) \((.*)\)$/.exec(line);
    const [, id, openness, reasons] = found ?? [];
    return id !== undefined && openness !== undefined && reasons !== undefined
      ? [[id, { id, class: openness, reasons }]]
      : [];
  });
  return new Map(lines);
}

/** A class that changed, appeared (`from` absent) or went (`to` absent). */
export interface VerdictChange {
  id: ModelId;
  from?: string;
  to?: string;
}

/** What a reader of the dataset must know: every model whose class is not what it was. */
export function verdictChanges(before: string, after: string): VerdictChange[] {
  const [old, now] = [parseSnapshot(before), parseSnapshot(after)];
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((id) => {
    const [from, to] = [old.get(id)?.class, now.get(id)?.class];
    if (from === to) return [];
    return [{ id, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
  });
}

/** A change of a verdict as the changelog has it: with the version of the dataset that brought it. */
export interface DatedChange extends VerdictChange {
  version: string;
}

/**
 * The changelog with the changes `found` since it was last written, newest version first. A version lists what it
 * changes against the version before; what it took back itself is left out.
 */
export function mergeChanges(found: VerdictChange[], earlier: DatedChange[], version: string): DatedChange[] {
  const net = new Map<ModelId, DatedChange>(
    earlier.filter((change) => change.version === version).map((change) => [change.id, change]),
  );
  for (const { id, from, to } of found) {
    const first = net.has(id) ? net.get(id)?.from : from;
    if (first === to) net.delete(id);
    else
      net.set(id, {
        version,
        id,
        ...(first === undefined ? {} : { from: first }),
        ...(to === undefined ? {} : { to }),
      });
  }
  const now = [...net.values()].toSorted((a, b) => a.id.localeCompare(b.id));
  return [...now, ...earlier.filter((change) => change.version !== version)];
}
