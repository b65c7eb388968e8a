import { describe, expect, it } from 'vitest';
import { collectBlocks } from '@/src/page/find/blocks.ts';
import type { PageClaim } from '@/src/page/find/claims.ts';
import { createTracked } from '@/src/page/find/tracked.ts';
import { assessment } from '../make.ts';
import { parse } from '../parse.ts';

function setUp() {
  const document = parse('<div id="a">open source<br><br>open source too</div>');
  const container = document.querySelector('#a') as Element;
  const dropped: string[] = [];
  const tracked = createTracked(({ id }) => dropped.push(id));
  const read = () => collectBlocks(document.body, /open source/);
  const [first, second] = tracked.renew(container, read());
  if (!first || !second) throw new Error('two blocks expected');
  const claim = (id: string): PageClaim => ({ id, assessment: assessment(), block: first.source, words: [] });
  first.claims = [claim('c1')];
  second.claims = [claim('c2')];
  return { container, dropped, tracked, read, first, second };
}

describe('blocks that are tracked', () => {
  it('stay if nothing changed', () => {
    const { tracked, container, read, dropped } = setUp();
    expect(tracked.renew(container, read())).toEqual([]);
    expect(dropped).toEqual([]);
    expect(tracked.claims().map(({ id }) => id)).toEqual(['c1', 'c2']);
  });

  it('are dropped and read again if a text node was written to, though it says the same', () => {
    const { tracked, container, read, dropped, first } = setUp();
    const [node] = first.source.map.nodes;
    expect(node && tracked.touch(node)).toBe(true);
    expect(tracked.claims().map(({ id }) => id)).toEqual(['c2']);
    expect(tracked.renew(container, read())).toHaveLength(1);
    expect(dropped).toEqual(['c1']);
    expect(first.gone).toBe(true);
  });

  it('are dropped if their text is gone', () => {
    const { tracked, container, read, dropped } = setUp();
    container.lastChild?.remove();
    expect(tracked.renew(container, read())).toEqual([]);
    expect(dropped).toEqual(['c2']);
  });

  it('are read again if another node says the same', () => {
    const { tracked, container, read, dropped } = setUp();
    container.firstChild?.replaceWith(parse('').createTextNode('open source'));
    expect(tracked.renew(container, read())).toHaveLength(1);
    expect(dropped).toEqual(['c1']);
  });

  it('are dropped with their element', () => {
    const { tracked, container, dropped } = setUp();
    tracked.sweep();
    expect(dropped).toEqual([]);
    container.remove();
    tracked.sweep();
    expect(dropped).toEqual(['c1', 'c2']);
    expect(tracked.size).toBe(0);
    expect(tracked.follows(container)).toBe(false);
  });

  it('are dropped if a list below has lost an item, and their heading is returned', () => {
    const { body } = parse('<h2>open source models</h2><ul><li>Phi-3</li><li>Yi-34B</li></ul>');
    const heading = body.querySelector('h2') as Element;
    const tracked = createTracked(() => undefined);
    tracked.renew(heading, collectBlocks(body, /open source/));
    expect(tracked.sweep()).toEqual([]);
    body.querySelector('li')?.remove();
    expect(tracked.sweep()).toEqual([heading]);
    expect(tracked.follows(heading)).toBe(false);
    expect(collectBlocks(body, /open source/)[0]?.block.text).toBe('open source models\nYi-34B');
  });
});
