// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { draw, sketch } from '@/src/ui/draw.ts';

const place = () => document.body.appendChild(document.createElement('div'));
const item = (name: string, on = true, onClick?: () => void) =>
  sketch(
    'button',
    { 'data-name': name, 'aria-expanded': on, title: on ? name : undefined, disabled: false },
    [on && sketch('i', { class: 'inner' })],
    { key: name, onClick },
  );
const items = (...names: string[]) => names.map((name) => item(name));
const namesIn = (parent: Element) => [...parent.children].map((one) => one.getAttribute('data-name'));

describe('drawing without a library', () => {
  it('brings elements in the order that is asked for, and keeps those that stay, with their focus', () => {
    const parent = place();
    const first = draw(parent, items('a', 'b', 'c'));
    expect(namesIn(parent)).toEqual(['a', 'b', 'c']);
    const [a, b] = parent.querySelectorAll('button');
    a?.focus();
    const second = draw(parent, items('d', 'b', 'a'), first);
    expect(namesIn(parent)).toEqual(['d', 'b', 'a']);
    expect([...parent.children].slice(1)).toEqual([b, a]);
    draw(parent, [], second);
    expect(parent.childNodes).toHaveLength(0);
  });

  it('leaves the focus where an element changes', () => {
    const parent = place();
    const drawn = draw(parent, items('a'));
    const button = parent.querySelector('button');
    button?.focus();
    draw(parent, [item('a', false)], drawn);
    expect(document.activeElement).toBe(button);
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    expect(button?.hasAttribute('title')).toBe(false);
    expect(button?.hasAttribute('disabled')).toBe(false);
    expect(button?.children).toHaveLength(0);
  });

  it('calls the handler of the last drawing, once', () => {
    const parent = place();
    const [before, now] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const drawn = draw(parent, [item('a', true, before)]);
    draw(parent, [item('a', true, now)], drawn);
    parent.querySelector('button')?.click();
    expect(before).not.toHaveBeenCalled();
    expect(now).toHaveBeenCalledOnce();
  });

  it('makes drawings of what stands in an svg element', () => {
    const parent = place();
    draw(parent, [sketch('svg', { class: 'ring' }, [sketch('path', { d: 'M0 0' })])]);
    expect(parent.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
  });
});
