/** Memoises which claims and targets the current settings show. */
import type { WantedBadge } from './badge-plan.ts';
import { byPosition, type PageClaim } from '../find/claims.ts';
import { elementOf } from '../dom/dom.ts';
import { shownTargets, type ShownTarget } from './visibility.ts';
import type { Density, PageSettings } from '../ports.ts';
import { endOf } from '../text/text-range.ts';

export interface Shown {
  claims: PageClaim[];
  /** Their models, each of which may have a badge. */
  wanted: WantedBadge[];
  density: Density;
  /** The element that contains each claim, by id. */
  elements: ReadonlyMap<string, Element>;
}

export interface ShownClaims {
  /** The models of a claim that are shown, be it in the page or in the popup alone. */
  targetsOf(claim: PageClaim): ShownTarget[];
  /** What is shown in the page, in its order; nothing if nothing is to be drawn there. */
  current(): Shown;
  /** Forgets what was memoised: the claims have changed, or with `settings` what is shown of each. */
  invalidate(what: 'claims' | 'settings'): void;
}

export function createShownClaims(claims: () => PageClaim[], settings: () => PageSettings): ShownClaims {
  let known: Shown | undefined;
  let wantedBy = new WeakMap<PageClaim, WantedBadge[]>();

  const targetsOf = ({ assessment }: PageClaim): ShownTarget[] => shownTargets(assessment, settings());
  const wantedOf = (claim: PageClaim): WantedBadge[] => {
    const wanted = wantedBy.get(claim) ?? targetsOf(claim).map((one) => wantedFor(claim, one));
    wantedBy.set(claim, wanted);
    return wanted;
  };
  return {
    targetsOf,
    current() {
      if (known) return known;
      const { density } = settings();
      const shown =
        density !== 'toolbar'
          ? claims()
              .filter((claim) => wantedOf(claim).length > 0)
              .sort(byPosition)
          : [];
      const elements = new Map(shown.map(({ id, block }) => [id, elementOf(block.container)]));
      const wanted = density === 'underline' ? [] : shown.flatMap(wantedOf);
      return (known = { claims: shown, wanted, density, elements });
    },
    invalidate(what) {
      known = undefined;
      if (what === 'settings') wantedBy = new WeakMap();
    },
  };
}

function wantedFor({ id, assessment, block }: PageClaim, one: ShownTarget): WantedBadge {
  let end: WantedBadge['end'] | undefined;
  return {
    ...one,
    claim: id,
    block: block.container,
    between: block.map.text.slice(one.target.end, assessment.end),
    get end() {
      return (end ??= endOf(block.map, one.target.end > assessment.end ? one.target : assessment));
    },
    get isLocated() {
      return end !== undefined;
    },
  };
}
