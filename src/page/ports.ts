/**
 * The interface of this module: what the entrypoint gives to the page layer, what it gets back, and the props of the
 * two views that are mounted into closed shadow roots. Nothing here knows the browser's extension API or a view
 * library.
 */
import type {
  Assessed,
  AssessedTarget,
  Assessment,
  Block,
  ClaimObject,
  ClaimPlace,
  ClaimStep,
  Life,
  OpennessClass,
  PageContext,
  PageReport,
  ReportedClaim,
} from '@/src/vocabulary/types.ts';

/** What is drawn: proven gaps; those of less certain rules as well. */
export type Level = 'proven' | 'also-unclear';

/**
 * How much is drawn: badges at every claim; a badge at the first claim of each model on the page; underlines alone;
 * nothing, so that only the toolbar shows a count.
 */
export type Density = 'every' | 'first' | 'underline' | 'toolbar';

export interface PageSettings {
  level: Level;
  /** Marks models that are open source as well. */
  confirmed: boolean;
  /** Marks only models whose licence limits their use. */
  restrictedOnly: boolean;
  density: Density;
}

/** Taken from the colour behind the text, not from the system. */
export type Scheme = 'light' | 'dark';

/** One model that one claim is about; lists give one entry per model. */
export interface BadgeEntry {
  /** Unique on the page: `<claim id>:<index of the target>`. */
  key: string;
  /** Id of the claim in the page's report. */
  claim: string;
  /** `target.text` is the name as the page writes it. */
  target: AssessedTarget & { class: OpennessClass };
  /** What the claim says is open. */
  object: ClaimObject;
  /** The model has a full badge further up: only the ring is drawn, the words are for assistive technology. */
  compact: boolean;
  /** The model's name does not stand right before the badge, or several entries share the place: show it. */
  named: boolean;
  /** Keys of the model's other claims in the same block, which have no badge of their own. */
  others: string[];
  /** Whether Tab comes here: the first badge of a block; arrow keys lead to the others. */
  stop: boolean;
}

export interface BadgeProps {
  /** At least one, in reading order. */
  entries: BadgeEntry[];
  scheme: Scheme;
  /** Key of the entry whose card is open (for `aria-expanded`), or null. */
  open: string | null;
  /**
   * @param opener the control inside the shadow root that was used; the card is placed beside it and returns the
   *   focus to it
   */
  onOpen(entry: BadgeEntry, opener: HTMLElement): void;
  /** An arrow key was pressed in a badge: the next (1) or previous (-1) one of its block is to get the focus. */
  onMove?(entry: BadgeEntry, direction: 1 | -1): void;
  /** A pointer or the keyboard has come to a badge. */
  onEnter?(entry: BadgeEntry, badge: HTMLElement): void;
  onLeave?(): void;
}

export interface CardProps {
  claim: ReportedClaim;
  /** Index into `claim.assessment.targets` of the model that was asked about. */
  target: number;
  scheme: Scheme;
  onClose(): void;
}

export interface PreviewProps extends Pick<BadgeEntry, 'target' | 'object'> {
  scheme: Scheme;
  /** Opens the card. */
  onMore(): void;
}

/** A view in a shadow root. */
export interface Mounted<Props> {
  update(props: Props): void;
  /** Removes everything that mounting added to the root. */
  unmount(): void;
  /** Puts the focus on the control of an entry (badge) or on the first control (card). */
  focus(key?: string): void;
}

/**
 * Draws a view into an empty, closed shadow root. The view brings its own styles in a way that a page's `style-src
 * 'none'` and Trusted Types do not stop (constructed style sheets, no HTML strings), and sizes in px or in em of the
 * host, never rem. Untrusted events and the page's shortcuts are kept out by the host.
 */
export type Mount<Props> = (root: ShadowRoot, props: Props) => Mounted<Props>;

/** The claims on a page, without the words to show them; a report is one as well. */
export interface PageState extends Pick<PageReport, 'problem'> {
  claims: readonly Pick<ReportedClaim, 'id' | 'assessment'>[];
}

export interface SessionPorts {
  /** Same length and order as `blocks`; offsets are those of each block's `text`. */
  analyze(blocks: Block[], page: PageContext): Promise<Assessed>;
  /**
   * Whether frameworks have taken over the nodes at these paths; same length and order, or empty if that is unknown.
   */
  hydrationAt(paths: number[][]): Promise<Life[]>;
  /** Called when a badge is first wanted. */
  loadBadge(): Promise<Mount<BadgeProps>>;
  mountCard: Mount<CardProps>;
  mountPreview: Mount<PreviewProps>;
  /**
   * Adds a style sheet to the page that its scripts and policies do not see; the rules name only `::highlight(…)` and
   * our own elements. The result removes it.
   */
  addStyles(css: string): () => void;
  /** Whether the browser ends our scripts without notice when the extension is removed; sheets it removes. */
  endsUnnoticed: boolean;
  /** Whether elements inherit the styles of highlights from those around them. */
  inheritsHighlights: boolean;
  /** Called after every change of the claims on the page, at most once per batch. */
  changed(state: PageState): void;
  settings: PageSettings;
  /** Marks the targets of a claim that were dismissed. Called again after each `apply` and at each address. */
  dismiss(claim: ReportedClaim): Assessment;
  /**
   * Signs the name of what we draw, with a secret of this installed copy: no page can forge that, and two sites see
   * nothing in common.
   */
  sign(name: string): string;
  /** The shadow root of an element of the page, closed ones included. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** The page was replaced as a whole, which removes listeners: start again, with a new session. */
  restart(): void;
  /** False once the extension was updated or removed underneath us: everything is to be taken away. */
  isAlive(): boolean;
}

/** A running annotator of one document. */
export interface Session {
  report(): PageReport;
  /** Scrolls to a claim and puts the focus on its badge; false when the claim is gone. */
  jump(id: string): boolean;
  /**
   * Scrolls to the claim after (1) or before (-1) the current one, round and round, highlights its words and puts the
   * focus on its badge; null when there is none. The first step goes to the first claim in or below the window.
   */
  step(direction: 1 | -1): ClaimStep | null;
  /** The same for the claim at a place, from 1. @param card whether its card opens; if one is open, it does anyway */
  goTo(place: number, card: boolean): ClaimStep | null;
  /** The current place among the claims, so that stepping can go on in another frame. */
  where(): ClaimPlace;
  /** Closes the card; false if none was open. */
  closeCard(): boolean;
  /** Opens the card of the claim that was last stepped or jumped to, or else of the first in or below the window. */
  openCurrent(): boolean;
  /** Takes new settings and dismissals into account at once. */
  apply(settings: PageSettings): void;
  /** Opens the card of a claim's first drawn model, e.g. by keyboard command; false when the claim is gone. */
  open(id: string): boolean;
  /** Takes everything away, as aborting the signal does; the page's markup is then what it would be without us. */
  stop(): void;
}
