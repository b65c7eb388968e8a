// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { addRecord, allChanged, areMany, noChanges } from '@/src/page/find/changes.ts';

describe('what a mutation record changes', () => {
  let changes: ReturnType<typeof noChanges>;
  beforeEach(() => {
    document.body.innerHTML = '<p id="p">Some <b id="b">bold</b> words</p>';
    changes = noChanges();
  });
  const at = (id: string): Element => document.querySelector(`#${id}`) as Element;
  const add = (record: Partial<Record<keyof MutationRecord, unknown>>): void =>
    addRecord(changes, { addedNodes: [], removedNodes: [], ...record } as unknown as MutationRecord);
  const nothing = noChanges();

  it.each(['p', 'b'])('text that is written in <%s> changes the line of the paragraph', (id) => {
    add({ type: 'characterData', target: at(id).firstChild });
    expect(changes).toEqual({ ...nothing, lines: new Set([at('p')]) });
  });

  it('an attribute may turn an element into an editor', () => {
    add({ type: 'attributes', target: at('b') });
    expect(changes).toEqual({ ...nothing, turned: new Set([at('b')]) });
  });

  it('a block that is added leaves the lines around it as they are', () => {
    const block = document.createElement('div');
    add({ type: 'childList', target: document.body, addedNodes: [block] });
    expect(changes).toEqual({ ...nothing, added: new Set([block]) });
  });

  it('an inline element that is added changes the line, too', () => {
    const inline = document.createElement('i');
    add({ type: 'childList', target: at('b'), addedNodes: [inline] });
    expect(changes).toEqual({ ...nothing, added: new Set([inline]), lines: new Set([at('p')]) });
  });

  it('text that is removed changes the line, a block does not', () => {
    add({ type: 'childList', target: at('p'), removedNodes: [document.createElement('div')] });
    expect(changes).toEqual(nothing);
    add({ type: 'childList', target: at('p'), removedNodes: [new Text('gone')] });
    expect(changes).toEqual({ ...nothing, lines: new Set([at('p')]) });
  });

  it('more than a thousand are too many to follow one by one', () => {
    for (let count = 0; count < 1_000; count += 1) changes.added.add(document.createElement('p'));
    expect(areMany(changes)).toBe(false);
    changes.turned.add(document.body);
    expect(areMany(changes)).toBe(true);
    expect(allChanged()).toEqual({ ...nothing, all: true });
  });
});
