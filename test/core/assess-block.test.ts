import { describe, expect, it } from 'vitest';
import { assessBlock } from '@/src/core/assess-block.ts';
import { engine } from './engine.ts';

describe('an assessment', () => {
  it('has the spans of the block’s own text, not of the normalised one', () => {
    const text = 'The  model\u00a0Llama\u00a03 is o\u00adpen–source.';
    const [claim] = assessBlock(engine, { text });
    expect(text.slice(claim?.start, claim?.end)).toBe('o\u00adpen–source');
    expect(claim?.phrase).toBe('o\u00adpen–source');
    const [target] = claim?.targets ?? [];
    expect(text.slice(target?.start, target?.end)).toBe(target?.text);
    expect(target?.text).toBe('Llama\u00a03');
  });

  it.each([
    ['Llama 3', 'llama-3', 'refuted'],
    ['OLMo 2', 'olmo-2', 'supported'],
    ['Quorvex-70B', null, 'not-enough-info'],
  ])('of %s: %s, %s', (name, model, verdict) => {
    const [claim] = assessBlock(engine, { text: `The model ${name} is open source.` });
    expect(claim?.targets).toMatchObject([{ text: name, model, verdict }]);
  });

  it('has the span of the phrase where the name is above the block', () => {
    const [claim] = assessBlock(engine, { text: 'It is open source.', heading: 'The model Llama 3' });
    expect(claim?.targets).toMatchObject([{ start: 6, end: 17, above: 'Llama 3' }]);
  });

  it('is made of each sentence that has a term', () => {
    const text = 'Llama 3 is open source. Rain fell. Gemma 2 is open source.';
    expect(assessBlock(engine, { text }).map(({ targets }) => targets[0]?.text)).toEqual(['Llama 3', 'Gemma 2']);
  });
});
