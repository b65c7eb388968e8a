import type { LicenceRecord, ModelRecord, Source, ThirdPartyVerdict } from '../../../src/vocabulary/types.ts';
import { shared } from '../../../src/core/verdict/object-verdict.ts';
import { deriveUmbrella } from '../../../src/core/verdict/verdict.ts';
import { sharedComponents } from './components.ts';
import type { CompiledModel } from './release.ts';

/** As many sources as a card of a name for several releases shows; each release's own card has all of its. */
const shown = 3;
const kinds: Source['kind'][] = ['primary', 'primary-via-third-party', 'index', 'third-party', 'news'];
const decisive = new Set(['weights.licence', 'weights.available']);

const bestFirst = (a: Source, b: Source): number =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.seen.localeCompare(a.seen);

/**
 * The best source of each release for what decides its class; the best three of these, later releases before earlier.
 */
function tellingSources(records: ModelRecord[]): Source[] {
  const best = records.toReversed().flatMap(({ sources }) => {
    const telling = sources.filter((source) => source.supports.some((fact) => decisive.has(fact)));
    return (telling.length > 0 ? telling : sources).toSorted(bestFirst).slice(0, 1);
  });
  const byUrl = new Map(best.toSorted(bestFirst).map((source) => [source.url, source]));
  return [...byUrl.values()].slice(0, shown);
}

/** What a third party says of every one of the releases alike; what it says of one is no verdict on the others. */
function sharedVerdicts(records: ModelRecord[]): ThirdPartyVerdict[] {
  const [first, ...others] = records;
  const same = (a: ThirdPartyVerdict, b: ThirdPartyVerdict): boolean =>
    a.by === b.by && a.outcome === b.outcome && a.score === b.score;
  return (first?.thirdParty ?? []).filter((mine) =>
    others.every(({ thirdParty }) => thirdParty.some((theirs) => same(mine, theirs))),
  );
}

/** A name for several releases; `name` is the umbrella name, `members` are the releases: at least one. */
export function compileUmbrella(
  name: Pick<ModelRecord, 'id' | 'name' | 'family' | 'makers'>,
  members: CompiledModel[],
): CompiledModel {
  const records = members.map((member) => member.record);
  const { neverOpenSource, ...derived } = deriveUmbrella(
    members.map((member) => ({ class: member.record.class, neverOpenSource: member.neverOpenSource })),
  );
  const licences = new Set<LicenceRecord['id'] | null>(records.map((record) => record.licence));
  const [licence = null] = licences;
  const [first] = records;
  const openLicence = shared(members.map((member) => member.openLicence));
  return {
    ...(openLicence === undefined ? {} : { openLicence }),
    neverOpenSource,
    record: {
      ...name,
      ...derived,
      versions: records.map((record) => record.id),
      components: sharedComponents(records),
      licence: licences.size === 1 ? licence : null,
      restrictions: (first?.restrictions ?? []).filter((tag) => records.every((r) => r.restrictions.includes(tag))),
      thirdParty: sharedVerdicts(records),
      sources: tellingSources(records),
      asOf:
        records
          .map(({ asOf }) => asOf)
          .toSorted()
          .at(-1) ?? '',
    },
  };
}
