/** The annotator of one document: finds claims, draws them, follows the page, and can take everything away again. */
import { createBadges } from './mark/badges.ts';
import { createCardHost } from './mark/card-host.ts';
import { toReported, type PageClaim } from './find/claims.ts';
import { covers, onTextClick } from './mark/clicks.ts';
import { createCopies } from './mark/other-installs.ts';
import { createDismissing } from './mark/dismissing.ts';
import { isElement } from './dom/dom.ts';
import { createFetched } from './mark/lazy.ts';
import { createFinder } from './find/finder.ts';
import { createHighlights, dropHighlights } from './mark/highlights.ts';
import { createName, sweepRemains } from './mark/host.ts';
import { createLife } from './mark/when-safe/hydration.ts';
import { createNear } from './mark/in-viewport.ts';
import type { PageSettings, Session, SessionPorts } from './ports.ts';
import { createQuiet } from './mark/when-safe/page-idle.ts';
import { schemeOf } from './dom/colour-scheme.ts';
import { createShowing } from './mark/shown-claims.ts';
import { createSlices } from './find/slices.ts';
import { elementAt, toRange } from './text/text-range.ts';
import { lookBelow } from './dom/trees.ts';
import { createWalk } from './navigate/walk.ts';
import { watchAddress, watchPage } from './find/watch.ts';

/**
 * Up to so many claims are underlined, and have badges, wherever they stand; of more only those near the window. After
 * every change of the page Chromium puts all highlighted ranges of the document in order anew (40 µs each among many
 * siblings); and with every badge a long page is laid out anew.
 */
const mostEverywhere = 50;

/** With these, libraries tell that they are about to keep a copy of the page, from which it is restored later. */
const beforeCopy = ['turbo:before-cache', 'turbolinks:before-cache', 'htmx:beforeHistorySave'];

/**
 * Starts annotating a document.
 * @param pattern an openness term, as the prefilter has it
 * @param signal takes everything away when it aborts
 */
export function startSession(document: Document, pattern: RegExp, ports: SessionPorts, signal: AbortSignal): Session {
  const ending = new AbortController();
  signal.addEventListener('abort', () => ending.abort(), { once: true });
  const off = ending.signal;
  const looked = lookBelow(document);
  for (const old of sweepRemains(looked.rootless, ports)) dropHighlights(old);
  looked.rootless = looked.rootless.filter(({ isConnected }) => isConnected);
  const name = createName();
  const look = { name, owner: ports.owner };
  let settings: PageSettings = ports.settings;
  let telling: ReturnType<typeof setTimeout> | undefined;

  const dismissing = createDismissing(ports.dismiss, () => document.location.href);
  const claims = (): PageClaim[] => dismissing.of(finder.claims());
  const showing = createShowing(claims, () => settings);
  let underlined: ReadonlySet<string> = new Set();
  const isNear = (claim: string): boolean => {
    const shown = showing.now();
    const element = shown.elements.get(claim);
    if (shown.claims.length <= mostEverywhere) return true;
    // What was near stays so until the window tells otherwise: nothing is taken away for a frame and drawn again.
    return element !== undefined && (near.has(element) ?? underlined.has(claim));
  };
  const underline = (): void => {
    const drawn = showing.now().claims.filter(({ id }) => isNear(id));
    underlined = new Set(drawn.map(({ id }) => id));
    highlights.set(drawn.flatMap(({ words }) => words));
  };
  const drawSoon = (): void => {
    if (badges.keep(showing.now().wanted)) badge.with(quiet.run);
  };
  const near = createNear(() => {
    underline();
    drawSoon();
  }, off);
  /** The claims have changed, or with `settings` what is shown of each. */
  const show = (what: 'claims' | 'settings' = 'claims'): void => {
    showing.renew(what);
    const shown = showing.now();
    near.watch(new Set(shown.claims.length > mostEverywhere ? shown.elements.values() : []));
    underline();
    drawSoon();
  };
  const open = (claim: PageClaim, target: number, opener: HTMLElement | null): void => {
    if (!ports.isAlive()) return ending.abort();
    const [first] = claim.words;
    const near = first && elementAt(first);
    if (!first || !near) return;
    const key = `${claim.id}:${target}`;
    walk.at(claim.id);
    card.open({
      key,
      props: { claim: toReported(claim, true), target, scheme: schemeOf(near) },
      near,
      anchor: () => (opener?.isConnected ? opener : toRange(first))?.getBoundingClientRect() ?? null,
      giveBack: () => badges.focus(key),
    });
  };
  const openFirst = (claim: PageClaim): void => {
    const [shown] = showing.targetsOf(claim);
    open(claim, shown?.index ?? 0, null);
  };
  const find = (id: string): PageClaim | undefined => claims().find((claim) => claim.id === id);

  const highlights = createHighlights(document, name, ports, off);
  const copies = createCopies(ports, () => showing.now().wanted);
  const badges = createBadges(
    document,
    {
      look,
      onOpen(entry, opener) {
        const claim = find(entry.claim);
        const target = Number(entry.key.slice(entry.claim.length + 1));
        if (claim) open(claim, target, opener);
      },
      isNear: ({ claim }) => isNear(claim),
      isTaken: copies.isTaken,
      isAwake: createLife(document, ports.lifeAt, () => quiet.again(), off),
    },
    off,
  );
  const isOurs = (node: Node): boolean => badges.has(node) || card.has(node);
  const card = createCardHost(document, look, ports.mountCard, badges.setOpen, badges.has, off);
  const slices = createSlices();
  const badge = createFetched(ports.loadBadge, off);
  const draw = (): void =>
    badge.with((mount) => {
      slices.renew();
      const more = badges.draw(mount, showing.now().wanted, slices.due);
      if (more === 'at once') setTimeout(draw);
      // What stirs the page meanwhile is waited for.
      else if (more) requestAnimationFrame(() => setTimeout(quiet.again));
    });
  const quiet = createQuiet(document, draw, off);
  const report = (): ReturnType<Session['report']> => {
    // There may be news of which nobody was told yet.
    showing.renew('claims');
    const shown = new Set(showing.now().claims);
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
      if (!off.aborted) ports.changed({ claims: claims(), ...finder.state() });
    }, 50);
  };
  /** Copies of our hosts, made by a page that clones or restores its own markup, are empty: away with them. */
  const sweepOrphans = (roots: Iterable<ParentNode & Node>): void => {
    for (const root of roots) {
      const below = root.querySelectorAll(name);
      for (const element of isElement(root) && root.localName === name ? [root, ...below] : below)
        if (!isOurs(element)) element.remove();
    }
  };
  const checkAddress = watchAddress(window, () => card.close(), off);
  watchPage(
    document,
    {
      isOurs,
      stirred() {
        quiet.disturb();
        finder.stir();
      },
      textChanged: (node) => {
        if (!finder.touch(node)) return;
        showing.renew('claims');
        underline();
      },
      batch(changes, trees) {
        if (!ports.isAlive()) return ending.abort();
        const before = finder.claims().length;
        checkAddress();
        badges.heal();
        // They come with what is added.
        sweepOrphans(changes.all ? trees : [...changes.added, ...changes.trees]);
        finder.take(changes);
        show();
        if (finder.claims().length < before) tell();
      },
    },
    off,
    looked,
  );
  const leaveCopy = (): void => {
    badges.keep([]);
    drawSoon();
  };
  for (const type of beforeCopy) document.addEventListener(type, leaveCopy, { signal: off });
  onTextClick(
    document,
    (target, x, y) => {
      const claim = showing
        .now()
        .claims.find(
          ({ block: { container, list }, words }) =>
            (container.contains(target) || list?.contains(target) === true) && covers(words, x, y),
        );
      if (claim && highlights.show(claim.words) && !copies.hasClaim(claim.id)) openFirst(claim);
    },
    off,
  );

  const walk = createWalk({
    claims: () => claims().filter((claim) => showing.targetsOf(claim).length > 0),
    find,
    open: openFirst,
    card,
    focus: (claim) => badges.focus(`${claim.id}:${showing.targetsOf(claim)[0]?.index ?? 0}`),
    flash: highlights.flash,
  });

  return {
    ...walk,
    report,
    open(id) {
      const claim = find(id);
      if (claim) openFirst(claim);
      return claim !== undefined;
    },
    apply(next) {
      settings = next;
      dismissing.forget();
      show('settings');
      tell();
    },
    stop: () => ending.abort(),
  };
}
