import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { contextId, send, valueOf, type RemoteValue } from './bidi';
import { sourceOf } from './source-of';

/** Runs in a world of its own, so that nothing a page has overridden is in the way. */
const world = 'actually-open-driver';

type InRoots<A extends unknown[], T> = (roots: ShadowRoot[], ...args: A) => T | Promise<T>;

/**
 * Runs a function over all closed shadow roots of the page's top frame, in document order.
 * The function must be self-contained; arguments and result travel as JSON.
 * Looks at hosts without light children only, which is what ours are.
 */
export async function inClosedShadow<A extends unknown[], T>(page: Page, fn: InRoots<A, T>, ...args: A): Promise<T> {
  const firefox = await isFirefox(page.browser());
  // Arguments go into the text: roots are then the only live values that have to be passed.
  const body = `async function (...roots) { return JSON.stringify(await ${sourceOf(fn)}(roots, ...${JSON.stringify(args)})) ?? 'null'; }`;
  return JSON.parse(await (firefox ? viaBidi(page, body) : viaCdp(page, body))) as T;
}

const versions = new WeakMap<Browser, Promise<string>>();

async function isFirefox(browser: Browser): Promise<boolean> {
  const version = versions.get(browser) ?? browser.version();
  versions.set(browser, version);
  return (await version).toLowerCase().startsWith('firefox');
}

/** Looks again where a root went away between two looks. */
async function viaBidi(page: Page, body: string): Promise<string> {
  for (let looks = 1; ; looks += 1) {
    try {
      return await lookViaBidi(page, body);
    } catch (error) {
      if (looks === 3 || !String(error).includes('no such node')) throw error;
    }
  }
}

async function lookViaBidi(page: Page, body: string): Promise<string> {
  const target = { context: contextId(page), sandbox: world };
  const call = async (functionDeclaration: string, rest: object) =>
    valueOf(await send(page, 'script.callFunction', { functionDeclaration, awaitPromise: true, target, ...rest }));
  const list = await call(sourceOf(hostsInDocument), {
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const hosts = list.value as { value?: { shadowRoot?: RemoteValue | null } }[];
  const roots = hosts.flatMap((host) => host.value?.shadowRoot?.sharedId ?? []);
  return (await call(body, { arguments: roots.map((sharedId) => ({ sharedId })) })).value as string;
}

/** Runs in the page: elements that may have a closed root, in open roots too. */
function hostsInDocument(): Element[] {
  const below = (tree: ParentNode): Element[] =>
    [...tree.querySelectorAll('*')].flatMap((el) => (el.shadowRoot ? below(el.shadowRoot) : el.firstChild ? [] : [el]));
  return below(document);
}

interface CdpNode {
  backendNodeId: number;
  nodeType: number;
  children?: CdpNode[];
  shadowRoots?: (CdpNode & { shadowRootType?: string })[];
}

function closedRoots(node: CdpNode): number[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed' && !node.children?.length);
  const deeper = [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(closedRoots);
  return [...own.map((root) => root.backendNodeId), ...deeper];
}

async function viaCdp(page: Page, body: string): Promise<string> {
  const cdp = await page.createCDPSession();
  try {
    return await callInRoots(cdp, body);
  } finally {
    await cdp.detach();
  }
}

async function callInRoots(cdp: CDPSession, body: string): Promise<string> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: world,
  });
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const objects = await Promise.all(
    closedRoots(root).map((backendNodeId) => cdp.send('DOM.resolveNode', { backendNodeId, executionContextId })),
  );
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    functionDeclaration: body,
    arguments: objects.map(({ object }) => ({ objectId: object.objectId ?? '' })),
    executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as string;
}
