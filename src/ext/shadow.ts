import browser from 'webextension-polyfill';

/** Firefox gives extensions this property, Chromium the function of the same name. */
type Opening = { openOrClosedShadowRoot?: ShadowRoot | null };
type Opener = { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** The shadow root of an element, closed ones included, as only extensions see it. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot } = element as Opening;
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  return (browser as Opener).dom?.openOrClosedShadowRoot(element) ?? null;
}
