import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engine.ts';
import { readerOf } from '../../read.ts';

const german = readerOf(engineOf('de').language);
/** The words and features of the first phrase of a text. */
const phrase = (text: string): string[] => {
  const [first] = german.chunks(text);
  return [text.slice(first?.start, first?.end), first?.type ?? '', ...Object.values(first?.values ?? {})];
};

describe('a phrase of words', () => {
  it.each([
    ['Das kleine Modell ist hier.', ['Das kleine Modell', 'noun', 'definite', 'model', 'singular']],
    ['Ein Sprachmodell ist hier.', ['Ein Sprachmodell', 'noun', 'indefinite', 'model']],
    ['Viele Modelle sind hier.', ['Viele Modelle', 'noun', 'quantified', 'plural']],
    ['Das Zorb ist hier.', ['Das Zorb', 'noun', 'proper']],
  ])('%j: %j', (text, expected) => expect(phrase(text)).toEqual(expect.arrayContaining(expected)));
});
