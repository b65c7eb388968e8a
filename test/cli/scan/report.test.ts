import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../src/cli/engine.ts';
import { claimWords, classWords } from '../../../src/cli/scan/report.ts';
import { opennessClasses } from '../../../src/vocabulary/types.ts';

const analyze = loadEngine();
const wordsOf = (text: string): string[] =>
  analyze({ text }).map((claim) => claimWords(claim, { phrase: String, name: (name) => `*${name}*`, facts: String }));

describe('a claim in words', () => {
  it.each([
    ['Llama 3 is open source.', '“open source” is said of *Llama 3* (refuted: open-weight, restricted licence)'],
    ['OLMo 2 is open source.', '“open source” is said of *OLMo 2* (supported: open source)'],
    // A true sentence: nothing of it is refuted.
    ['GPT-4 is not open source.', '“open source” is denied of *GPT-4* (closed)'],
    ['Is GPT-4 open source?', '“open source” is neither said nor denied of *GPT-4* (closed)'],
    // The class is the model's, so it says nothing of a part.
    [
      'Llama 3 is released under an open-source license.',
      expect.stringMatching(/^“open-source” is said of the licence of \*Llama 3\* \(refuted\)$/),
    ],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual([words]);
  });

  it('names classes as the interface does', () => {
    const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
      string,
      { message: string }
    >;
    expect(opennessClasses.map((openness) => classWords[openness])).toEqual(
      opennessClasses.map((openness) => messages[`class_${openness.replaceAll('-', '_')}`]?.message),
    );
  });
});
