/** The one kind of element that is ever put into a page: without attributes, its content out of the page's reach. */
import { isComment, isElement } from '../dom/dom.ts';
import type { SessionPorts } from '../ports.ts';

/** Its own properties are out of reach too: important rules of a shadow tree win over any the page can write. */
const kinds = {
  /** Part of a line: takes font size and colour from the text around it. */
  inline: 'all: unset !important; display: inline !important;',
  /** Stands over the page and takes nothing from it. */
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

/** Events that belong to our own controls; page shortcuts and click handlers around them are none of their business. */
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
/** Events by which something is asked of us: only a person's count. */
const acting = ['click', 'keydown', 'keyup', 'pointerdown', 'pointerup'];
/** What a control of ours sees before any other of these; a click may come alone, from what reads the screen. */
const first = ['pointerover', 'focusin', 'click'];

const refuseUntrusted = (event: Event): void => {
  if (!event.isTrusted) event.stopImmediatePropagation();
};
const keepToItself = (event: Event): void => event.stopPropagation();

/**
 * Keeps the events of a root from the page. Most badges never see one, so all but the first are listened to once there was
 * one: else these are the most that a badge costs.
 */
function guard(root: ShadowRoot): void {
  const listen = (event: Event): void => {
    for (const type of first) root.removeEventListener(type, listen, true);
    for (const type of acting) root.addEventListener(type, refuseUntrusted, true);
    for (const type of ours) root.addEventListener(type, keepToItself);
    // What was just added to this phase does not hear the event that is under way.
    if (acting.includes(event.type)) refuseUntrusted(event);
  };
  for (const type of first) root.addEventListener(type, listen, true);
}

/** A name that says nothing, new for each page that is opened, so that no page can look for it. */
export function createName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(8));
  return `x-${Array.from(letters, (one) => 'abcdefghijklmnopqrstuvwxyz'[one % 26]).join('')}`;
}

const nameShape = /^x-[a-z]{8}$/;

/** How installed copies of this extension tell each other's hosts apart, without the page seeing it. */
type Ownership = Pick<SessionPorts, 'owner' | 'shadowRootOf'>;

/** Whose host a node is; null where it is none of this extension or another copy of it. */
export function ownerOf(node: Node | null, { shadowRootOf }: Pick<Ownership, 'shadowRootOf'>): string | null {
  if (!isElement(node) || !nameShape.test(node.localName) || node.hasAttributes() || node.hasChildNodes()) return null;
  const signature = node.shadowRoot ? null : shadowRootOf(node)?.lastChild;
  return isComment(signature) ? signature.data : null;
}

/**
 * Takes away what an earlier copy of us left when the extension was updated underneath it: its hosts, and the highlights
 * of the same name. What another installed copy draws stays.
 * @param elements all that may be a host, of the whole page
 * @returns the names of that copy
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

/** Elements of XML documents have no shadow roots unless they are of this namespace. */
const xhtml = 'http://www.w3.org/1999/xhtml';

/** What all hosts of a session have in common: the name of the element, and whose it is. */
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
