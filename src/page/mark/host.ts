/** The only kind of element that we put into a page: no attributes, and its content out of the page's reach. */
import { isComment, isElement } from '../dom/dom.ts';
import type { SessionPorts } from '../ports.ts';

/** Its styles are out of reach too: important rules of a shadow tree win over any rule of the page. */
const kinds = {
  /** Part of a line: takes font size and colour from the text around it. */
  inline: 'all: unset !important; display: inline !important;',
  /** Lies over the page and inherits nothing from it. */
  floating:
    'all: initial !important; display: block !important; position: fixed !important; z-index: 2147483647 !important;',
};
const everywhere = `
  :host { user-select: none !important; -webkit-user-select: none !important; }
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
type Ownership = Pick<SessionPorts, 'owner' | 'shadowRootOf'>;

/** The owner of a host; null if the node is no host of this extension or of another copy of it. */
export function ownerOf(node: Node | null, { shadowRootOf }: Pick<Ownership, 'shadowRootOf'>): string | null {
  if (!isElement(node) || !nameShape.test(node.localName) || node.hasAttributes() || node.hasChildNodes()) return null;
  const signature = node.shadowRoot ? null : shadowRootOf(node)?.lastChild;
  return isComment(signature) ? signature.data : null;
}

/**
 * Removes the hosts that an earlier copy of us left when the extension was updated. What another installed copy draws
 * stays.
 * @param elements all elements of the page that may be a host
 * @returns the names of those hosts, which are also the names of highlights
 */
export function sweepRemains(elements: readonly Element[], ownership: Ownership): ReadonlySet<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (ownerOf(element, ownership) !== ownership.owner) continue;
    names.add(element.localName);
    element.remove();
  }
  return names;
}

/** In XML documents only elements of this namespace can have shadow roots. */
const xhtml = 'http://www.w3.org/1999/xhtml';

/** What all hosts of a session have in common: the name of the element, and its owner. */
export interface HostIdentity {
  name: string;
  owner: string;
}

function sheetOf(kind: keyof typeof kinds): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { ${kinds[kind]} } ${everywhere}`);
  return sheet;
}

/** Makes hosts that share one style sheet. */
export function createHosts(document: Document, { name, owner }: HostIdentity, kind: keyof typeof kinds): () => Host {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    const worn = (sheet ??= sheetOf(kind));
    const element = document.createElementNS(xhtml, name);
    const root = element.attachShadow({ mode: 'closed' });
    guard(root);
    const wear = (): void => {
      if (!root.adoptedStyleSheets.includes(worn)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, worn];
    };
    wear();
    const dress = (): void => {
      wear();
      root.append(document.createComment(owner));
    };
    return { element, root, dress };
  };
}
