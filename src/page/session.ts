/** The annotator of one document: finds claims, draws them, follows the page, and can take everything away again. */
import { createBadges } from './badges.ts';
import type { Wanted } from './badge-plan.ts';
import { createCardHost } from './card-host.ts';
import { toReported, type PageClaim } from './claims.ts';
import { covers, onTextClick } from './clicks.ts';
import { elementOf, isContainer, parentOf } from './dom.ts';
import { createDismissing } from './dismissing.ts';
import { createFinder } from './finder.ts';
import { createHighlights, dropHighlights } from './highlights.ts';
import { createName, sweepRemains } from './host.ts';
import { shownTargets } from './levels.ts';
import type { PageSettings, Session, SessionPorts } from './ports.ts';
import { createQuiet } from './quiet.ts';
import { schemeOf } from './scheme.ts';
import { createSteps } from './steps.ts';
import { endOf, toRange } from './text-range.ts';
import { createTrees } from './trees.ts';
import { watchAddress, watchPage } from './watch.ts';

/** The element in which a range starts. */
const elementAt = ({ startContainer }: StaticRange): Element | null => {
  const parent = parentOf(startContainer);
  return isContainer(parent) ? elementOf(parent) : null;
};

/**
 * Starts annotating a document.
 * @param pattern an openness term, as the prefilter has it
 * @param signal takes everything away when it aborts
 */
export function startSession(document: Document, pattern: RegExp, ports: SessionPorts, signal: AbortSignal): Session {
  const ending = new AbortController();
  signal.addEventListener('abort', () => ending.abort(), { once: true });
  const off = ending.signal;
  for (const old of sweepRemains(document, ports.shadowRootOf)) dropHighlights(old);
  const name = createName();
  const trees = createTrees(document);
  let settings: PageSettings = ports.settings;
  let telling: ReturnType<typeof setTimeout> | undefined;

  const dismissing = createDismissing(ports.dismiss, () => document.location.href);
  const claims = (): PageClaim[] => finder.claims().map(dismissing.of);
  const wantedOf = ({ id, assessment, block }: PageClaim): Wanted[] =>
    shownTargets(assessment, settings.level, settings.restrictedOnly).map((shown) => ({
      ...shown,
      claim: id,
      end: endOf(block.map, shown.target.end > assessment.end ? shown.target : assessment),
    }));
  const shownClaims = (): PageClaim[] =>
    settings.inline
      ? claims().filter(
          ({ assessment }) => shownTargets(assessment, settings.level, settings.restrictedOnly).length > 0,
        )
      : [];
  const wanted = (): Wanted[] => shownClaims().flatMap(wantedOf);

  const underline = (): void =>
    highlights.set(shownClaims().map(({ words, block }) => ({ words, element: elementOf(block.container) })));
  const show = (): void => {
    underline();
    if (badges.keep(wanted())) quiet.run();
  };
  const open = (claim: PageClaim, target: number, opener: HTMLElement | null): void => {
    if (!ports.isAlive()) return ending.abort();
    const [first] = claim.words;
    const near = first && elementAt(first);
    if (!first || !near) return;
    steps.set(claim.id);
    card.open({
      key: `${claim.id}:${target}`,
      props: { claim: toReported(claim, true), target, scheme: schemeOf(near) },
      near,
      anchor: () => (opener?.isConnected ? opener : toRange(first))?.getBoundingClientRect() ?? null,
      returnTo: opener,
    });
  };
  const openFirst = (claim: PageClaim): void => {
    const [shown] = shownTargets(claim.assessment, settings.level, settings.restrictedOnly);
    open(claim, shown?.index ?? 0, null);
  };
  const find = (id: string): PageClaim | undefined => claims().find((claim) => claim.id === id);

  const highlights = createHighlights(name, ports.addStyles, off);
  const badges = createBadges(
    document,
    name,
    ports.mountBadge,
    (entry, opener) => {
      const claim = find(entry.claim);
      const target = Number(entry.key.slice(entry.claim.length + 1));
      if (claim) open(claim, target, opener);
    },
    off,
  );
  const isOurs = (node: Node): boolean => badges.has(node) || card.has(node);
  const card = createCardHost(document, name, ports.mountCard, badges.setOpen, badges.has, off);
  const draw = (): void => {
    if (!off.aborted && badges.draw(wanted())) setTimeout(draw);
  };
  const quiet = createQuiet(document, draw, off);
  const report = (): ReturnType<Session['report']> => {
    const shown = new Set(shownClaims());
    return { claims: claims().map((claim) => toReported(claim, shown.has(claim))), ...finder.state() };
  };
  const finder = createFinder(
    document,
    pattern,
    ports.analyze,
    () => {
      show();
      tell();
    },
    off,
  );
  /** Tells of all that changed in a short while at once. */
  const tell = (): void => {
    telling ??= setTimeout(() => {
      telling = undefined;
      if (!off.aborted) ports.changed(report());
    }, 50);
  };
  /** Copies of our hosts, made by a page that clones or restores its own markup, are empty: away with them. */
  const sweepOrphans = (): void => {
    for (const tree of trees.all()) {
      for (const element of tree.querySelectorAll(name)) if (!isOurs(element)) element.remove();
    }
  };
  const checkAddress = watchAddress(window, () => card.close(), off);
  watchPage(
    document,
    trees,
    {
      isOurs,
      stirred: () => quiet.disturb(),
      textChanged: (node) => {
        if (finder.touch(node)) underline();
      },
      batch(changes) {
        if (!ports.isAlive()) return ending.abort();
        const before = finder.claims().length;
        checkAddress();
        badges.heal();
        sweepOrphans();
        finder.take(changes);
        show();
        if (finder.claims().length < before) tell();
      },
    },
    off,
  );
  onTextClick(
    document,
    (target, x, y) => {
      const claim = shownClaims().find(({ block, words }) => block.container.contains(target) && covers(words, x, y));
      if (claim) openFirst(claim);
    },
    off,
  );

  const steps = createSteps(() =>
    claims().filter(({ assessment }) => shownTargets(assessment, settings.level, settings.restrictedOnly).length > 0),
  );
  /** At once, however the page likes to scroll: nothing moves for those who do not want movement. */
  const bringIntoView = (claim: PageClaim): boolean => {
    const element = claim.words[0] && elementAt(claim.words[0]);
    if (!element) return false;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    highlights.flash(claim.words);
    steps.set(claim.id);
    return true;
  };

  return {
    report,
    jump(id) {
      const claim = find(id);
      if (!claim || !bringIntoView(claim)) return false;
      openFirst(claim);
      return true;
    },
    step(direction) {
      const step = steps.from(direction);
      const claim = step && find(step.id);
      if (!claim || !bringIntoView(claim)) return null;
      const [shown] = shownTargets(claim.assessment, settings.level, settings.restrictedOnly);
      if (card.isOpen() && step.total > 1) openFirst(claim);
      else badges.focus(`${claim.id}:${shown?.index ?? 0}`);
      return step;
    },
    openCurrent() {
      const claim = find(steps.current()?.id ?? '');
      if (claim) openFirst(claim);
      return claim !== undefined;
    },
    open(id) {
      const claim = find(id);
      if (claim) openFirst(claim);
      return claim !== undefined;
    },
    apply(next) {
      settings = next;
      dismissing.forget();
      show();
      tell();
    },
    stop: () => ending.abort(),
  };
}
