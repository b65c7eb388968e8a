import { describe, expect, it } from 'vitest';
import { unfolded } from '../read.ts';

/** The words and the features of the first openness phrase of a text. */
function open(text: string): [words: string, ...string[]] {
  const found = unfolded(text).find(({ type }) => type === 'open');
  return [text.slice(found?.start, found?.end), ...Object.values(found?.values ?? {})];
}

describe('how far an openness phrase reaches', () => {
  it.each([
    ['They run an open-source language model.', 'an open-source language model'],
    ['They run open-source, small models.', 'open-source, small models'],
    ['They run open-source Llama-based models.', 'open-source Llama-based models'],
    ['It is open source and cheap.', 'open source'],
    ['Had they made Llama 3 open source, clerks would cheer.', 'open source'],
    ['They run an open-source Llama 3.', 'an open-source'],
    ['They run an open-source, 405-billion-parameter Llama 3.', 'an open-source, 405-billion-parameter'],
    ['It has the open-source Apache 2.0 licence.', 'the open-source Apache 2.0 licence'],
    ['the model open source', 'open source'],
  ])('%j: %j', (text, expected) => {
    expect(open(text)[0]).toBe(expected);
  });
});

describe('what an openness phrase is', () => {
  it.each([
    ['It is open source.', ['bare', 'undetermined']],
    ['an open-source model', ['model', 'indefinite', 'singular', 'plain']],
    ['open-source models', ['model', 'undetermined', 'plural']],
    ['the open-source tool', ['artefact', 'definite']],
    ['an open-source, 405-billion-parameter Llama 3', ['unknown', 'indefinite']],
    ['closed and open-source models', ['derived', 'plural']],
    ['an open-source-style model', ['derived']],
    ['an MIT open-source Apache licence', ['derived']],
    ['an open-source commercial LLM', ['model']],
    ['an open-source MIT licence', ['licence']],
    ['the open-source IC-Light project', ['generic', 'nil']],
    ['the open-source project', ['generic', 'definite']],
  ])('%j: %j', (text, expected) => {
    expect(open(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['an open-source commercial LLM', 'derived'],
    ['an open-source MIT licence', 'derived'],
    ['the open-source project', 'nil'],
    ['an open-source Llama 3', 'model'],
  ])('%j is not %s', (text, feature) => {
    expect(open(text)).not.toContain(feature);
  });
});
