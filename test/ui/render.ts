import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

const places: HTMLElement[] = [];

/** Draws a view into the document; what stood there is taken away after each test. */
export async function show(view: ComponentChild): Promise<HTMLElement> {
  const place = document.body.appendChild(document.createElement('div'));
  places.push(place);
  await act(() => render(view, place));
  return place;
}

/** Presses what a selector finds. */
export async function press(place: ParentNode, selector: string): Promise<void> {
  const found = place.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing to press: ${selector}`);
  await act(() => found.click());
}

/** The words of a place, white space collapsed. */
export const words = (place: Element | null | undefined): string =>
  (place?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

afterEach(() => {
  for (const place of places.splice(0)) {
    render(null, place);
    place.remove();
  }
});
