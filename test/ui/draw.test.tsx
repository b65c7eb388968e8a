// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { draw } from '@/src/ui/draw.ts';

const place = () => document.body.appendChild(document.createElement('div'));

function Item({ name, on = true, click }: { name: string; on?: boolean; click?: () => void }) {
  return (
    <button type="button" aria-expanded={on} data-name={name} {...(on ? { title: name } : {})} onClick={click}>
      {on && <i class="inner" />}
    </button>
  );
}
const items = (...names: string[]) => names.map((name) => <Item key={name} name={name} />);
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

  it('leaves the focus where one element is told apart from what it was', () => {
    const parent = place();
    const drawn = draw(parent, <Item name="a" />);
    parent.querySelector('button')?.focus();
    draw(parent, <Item name="a" on={false} />, drawn);
    const button = parent.querySelector('button');
    expect(document.activeElement).toBe(button);
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    expect(button?.hasAttribute('title')).toBe(false);
    expect(button?.children).toHaveLength(0);
  });

  it('calls the handler of the last drawing, once', () => {
    const parent = place();
    const [before, now] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const drawn = draw(parent, <Item name="a" click={before} />);
    draw(parent, <Item name="a" click={now} />, drawn);
    parent.querySelector('button')?.click();
    expect(before).not.toHaveBeenCalled();
    expect(now).toHaveBeenCalledOnce();
  });

  it('makes drawings of what stands in an svg element', () => {
    const parent = place();
    draw(
      parent,
      <svg class="ring">
        <path d="M0 0" />
      </svg>,
    );
    expect(parent.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
  });
});
