/** The only kind of element that we put into a page: no attributes, and its content out of the page's reach. */
import { hasAttributes, isComment, isElement, matches } from '../dom/dom.ts';
import type { SessionPorts } from '../ports.ts';

/** Its styles are out of reach too: important rules of a shadow tree win over any rule of the page. */
const kinds = {
  /** Part of a line: takes font size and colour from the text around it. */
  inline: { display: 'inline', styles: 'all: unset !important;' },
  /** Lies over the page and inherits nothing from it. */
  floating: {
    display: 'block',
    styles: 'all: initial !important; position: fixed !important; z-index: 2147483647 !important;',
  },
};
const everywhere = `
  :host { user-select: none !important; -webkit-user-select: none !important; }
  :host::before, :host::after { content: none !important; }
  :host::backdrop { display: none !important; }
  @media print { :host { display: none !important; } }
`;

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** To be called after a view was mounted, which may have replaced the style sheets of the root. */
  dress(): void;
}

/** Events that belong to our own controls: shortcuts and click handlers of the page do not get them. */
const ours = [
  ...[
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
    'mousedown',
    'mouseup',
    'pointerdown',
    'pointerup',
    'touchstart',
    'touchend',
  ],
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'focusin', 'focusout'],
];
/** Events that make a control of ours act: only those of a person count. */
const acting = ['click', 'keydown', 'keyup', 'pointerdown', 'pointerup'];
/** What a control of ours sees before any other of these events; a screen reader may send a click alone. */
const first = ['pointerover', 'focusin', 'click'];

const refuseUntrusted = (event: Event): void => {
  if (!event.isTrusted) event.stopImmediatePropagation();
};
const keepToItself = (event: Event): void => event.stopPropagation();

/**
 * Keeps the events of a root from the page. Most badges never see one, so all but the first listeners are added at the
 * first event: otherwise they are most of what a badge costs.
 */
function guard(root: ShadowRoot): void {
  const listen = (event: Event): void => {
    for (const type of first) root.removeEventListener(type, listen, true);
    for (const type of acting) root.addEventListener(type, refuseUntrusted, true);
    for (const type of ours) root.addEventListener(type, keepToItself);
    // A listener that was just added for this phase does not get the current event.
    if (acting.includes(event.type)) refuseUntrusted(event);
  };
  for (const type of first) root.addEventListener(type, listen, true);
}

/** A name without meaning, different in each page that is opened, so that no page can look for it. */
export function createName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(8));
  return `x-${Array.from(letters, (one) => 'abcdefghijklmnopqrstuvwxyz'[one % 26]).join('')}`;
}

const nameShape = /^x-[a-z]{8}$/;

/** How installed copies of this extension distinguish their hosts, without the page seeing it. */
type Ownership = Pick<SessionPorts, 'sign' | 'shadowRootOf'>;

/** The signature of a host; null if the node is no host of this extension or of another copy of it. */
export function signatureOf(node: Node | null, { shadowRootOf }: Pick<Ownership, 'shadowRootOf'>): string | null {
  if (!isElement(node) || !nameShape.test(node.localName) || hasAttributes(node) || node.hasChildNodes()) return null;
  const signature = node.shadowRoot ? null : shadowRootOf(node)?.lastChild;
  return isComment(signature) ? signature.data : null;
}

/** Whether a node is a host that this installed copy made, now or before an update. */
const isOwn = (element: Element, ownership: Ownership): boolean =>
  signatureOf(element, ownership) === ownership.sign(element.localName);

/**
 * Removes the hosts that an earlier copy of us left when the extension was updated. What another installed copy draws
 * stays.
 * @param elements all elements of the page that may be a host
 * @returns the names of those hosts, which are also the names of highlights: only we can have signed them
 */
export function sweepRemains(elements: readonly Element[], ownership: Ownership): ReadonlySet<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (!isOwn(element, ownership)) continue;
    names.add(element.localName);
    element.remove();
  }
  return names;
}

/** In XML documents only elements of this namespace can have shadow roots. */
const xhtml = 'http://www.w3.org/1999/xhtml';

/** What all hosts of a session have in common. */
export interface HostIdentity extends Pick<SessionPorts, 'sign'> {
  /** The name of the next host. */
  name: string;
  /** All names of hosts so far: one, unless the page has defined elements of that name. */
  names: Set<string>;
  /** Hosts are shown by a sheet of the extension; null if they are shown by themselves. */
  shown: Shown | null;
}

/**
 * Where the browser ends our scripts without notice, and only removes our sheets, a sheet shows the hosts: without it
 * nothing is left to be seen of them.
 */
export interface Shown {
  /** What the custom properties that show hosts begin with. */
  property: string;
  /** Shows hosts of a name. */
  show(name: string): void;
}

/** @param addStyles given where hosts are to be shown by a sheet of the extension */
export function createIdentity(sign: SessionPorts['sign'], addStyles?: (css: string) => void): HostIdentity {
  const name = createName();
  return { name, names: new Set([name]), sign, shown: addStyles ? createShown(`--${name}`, addStyles) : null };
}

function createShown(property: string, addStyles: (css: string) => void): Shown {
  const names = new Set<string>();
  const values = Object.entries(kinds).map(([kind, { display }]) => `${property}-${kind}: ${display} !important;`);
  return {
    property,
    show(name) {
      if (names.has(name)) return;
      names.add(name);
      addStyles(`${name} { ${values.join(' ')} }`);
    },
  };
}

/** How often a new name is tried for one host. */
const mostNames = 5;

/**
 * Makes an element with a closed root. A page that has seen the name of one host could define elements of that name:
 * its constructor would get ours, and by `attachInternals` their roots, or refuse them one. A root that was attached
 * before the definition stays out of its reach. So an element that comes defined, or refuses, is thrown away.
 */
function createRooted(document: Document, identity: HostIdentity): Pick<Host, 'element' | 'root'> {
  for (let left = mostNames; ; left -= 1) {
    const element = Document.prototype.createElementNS.call(document, xhtml, identity.name) as HTMLElement;
    try {
      if (matches(element, ':not(:defined)'))
        return { element, root: Element.prototype.attachShadow.call(element, { mode: 'closed' }) };
    } catch (error) {
      if (left === 1) throw error;
    }
    if (left === 1) throw new Error('the page defines every name');
    identity.names.add((identity.name = createName()));
  }
}

function sheetOf(kind: keyof typeof kinds, shown: Shown | null): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const display = shown ? `var(${shown.property}-${kind}, none)` : kinds[kind].display;
  sheet.replaceSync(`:host { ${kinds[kind].styles} display: ${display} !important; } ${everywhere}`);
  return sheet;
}

/** Makes hosts that share one style sheet. */
export function createHosts(document: Document, identity: HostIdentity, kind: keyof typeof kinds): () => Host {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    const worn = (sheet ??= sheetOf(kind, identity.shown));
    const { element, root } = createRooted(document, identity);
    identity.shown?.show(element.localName);
    guard(root);
    const wear = (): void => {
      if (!root.adoptedStyleSheets.includes(worn)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, worn];
    };
    wear();
    const dress = (): void => {
      wear();
      root.append(document.createComment(identity.sign(element.localName)));
    };
    return { element, root, dress };
  };
}
