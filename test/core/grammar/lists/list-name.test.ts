import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engine.ts';
import { readerOf } from '../../read.ts';

const german = readerOf(engineOf('de').language);
/** The words and features of the first name of a text. */
const name = (text: string): string[] => {
  const found = german.chunks(text).find(({ type }) => type === 'name');
  return [text.slice(found?.start, found?.end), ...Object.values(found?.values ?? {})];
};

describe('a name with what belongs to it', () => {
  it.each([
    ['Llama 3 ist hier.', ['Llama 3', 'self', 'singular']],
    ['Das Llama-3-Modell ist hier.', ['Das Llama-3', 'model', 'definite']],
    ['Die Llama 3 Modelle sind hier.', ['Die Llama 3 Modelle', 'model', 'plural']],
    ['Das Llama-3-Werkzeug ist hier.', ['Das Llama-3', 'artefact']],
  ])('%j: %j', (text, expected) => expect(name(text)).toEqual(expect.arrayContaining(expected)));
});
