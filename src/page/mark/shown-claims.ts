/** Which claims are shown under the settings, and what is wanted of each: found out once between two changes. */
import type { Wanted } from './badge-plan.ts';
import type { PageClaim } from '../find/claims.ts';
import { elementOf } from '../dom/dom.ts';
import { shownTargets, type ShownTarget } from './visibility.ts';
import type { PageSettings } from '../ports.ts';
import { endOf } from '../text/text-range.ts';

export interface Shown {
  claims: PageClaim[];
  wanted: Wanted[];
  /** The element that each claim stands in, by id. */
  elements: ReadonlyMap<string, Element>;
}

export interface Showing {
  /** The models of a claim that are shown, wherever they are. */
  targetsOf(claim: PageClaim): ShownTarget[];
  /** What is shown in the page; nothing where nothing is to be drawn there. */
  now(): Shown;
  /** The claims have changed, or with `settings` what is shown of each. */
  renew(what: 'claims' | 'settings'): void;
}

export function createShowing(claims: () => PageClaim[], settings: () => PageSettings): Showing {
  let known: Shown | undefined;
  let wantedBy = new WeakMap<PageClaim, Wanted[]>();

  const targetsOf = ({ assessment }: PageClaim): ShownTarget[] => {
    const { level, restrictedOnly } = settings();
    return shownTargets(assessment, level, restrictedOnly);
  };
  const wantedOf = (claim: PageClaim): Wanted[] => {
    const wanted = wantedBy.get(claim) ?? targetsOf(claim).map((one) => wantedFor(claim, one));
    wantedBy.set(claim, wanted);
    return wanted;
  };
  return {
    targetsOf,
    now() {
      if (known) return known;
      const shown = settings().inline ? claims().filter((claim) => wantedOf(claim).length > 0) : [];
      const elements = new Map(shown.map(({ id, block }) => [id, elementOf(block.container)]));
      return (known = { claims: shown, wanted: shown.flatMap(wantedOf), elements });
    },
    renew(what) {
      known = undefined;
      if (what === 'settings') wantedBy = new WeakMap();
    },
  };
}

function wantedFor({ id, assessment, block }: PageClaim, one: ShownTarget): Wanted {
  let end: Wanted['end'] | undefined;
  return {
    ...one,
    claim: id,
    get end() {
      return (end ??= endOf(block.map, one.target.end > assessment.end ? one.target : assessment));
    },
    get isLocated() {
      return end !== undefined;
    },
  };
}
