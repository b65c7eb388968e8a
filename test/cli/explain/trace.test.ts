import { describe, expect, it } from 'vitest';
import { readArguments } from '@/src/cli/explain/arguments.ts';
import { traceBlock } from '@/src/cli/explain/trace.ts';
import { engine } from '../../core/engine.ts';

const trace = (text: string): string => traceBlock(engine, { text }).join('\n');

describe('what explain prints', () => {
  it('names terms, names, chunks, rule and pattern, stance and verdict', () => {
    const said = trace('Tools for Llama 3.1 are free. Llama 3.1 is open source.');
    expect(said).toContain('Sentence 2: Llama 3.1 is open source.');
    expect(said).toContain('“open source”');
    expect(said).toContain('“Llama 3.1”, llama-3.1');
    expect(said).toMatch(/name\[.*\] “Llama 3\.1”\n\s+copula/);
    expect(said).toMatch(/“open source” asserted, by rule predicative, pattern [\w-]+ \(strict, says\)/);
    expect(said).toContain('of Llama 3.1: llama-3.1, open-weight-restricted, refuted');
  });

  it('names the cue that may have set the stance', () => {
    expect(trace('Llama 3.1 is not open source.')).toContain('denied (cue not)');
  });

  it('says so where nothing is read', () => {
    expect(trace('The weather is fine.')).toContain('No openness term');
  });
});

describe('its arguments', () => {
  it.each([
    [['Llama', 'is', 'open'], { text: 'Llama is open' }],
    [['--corpus', 'a.jsonl', 'own-1'], { corpus: 'a.jsonl', id: 'own-1' }],
  ])('%j', (args, request) => expect(readArguments(args)).toEqual(request));

  it.each([[[]], [['--corpus', 'a.jsonl']], [['--what']]])('%j says what is wrong in one line', (args) =>
    expect(() => readArguments(args)).toThrow(/^[^\n]+Usage: npm run --silent explain/),
  );
});
