import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engine.ts';
import { readerOf } from '../../read.ts';

const german = readerOf(engineOf('de').language);
const dutch = readerOf(engineOf('nl').language);
/** The words and features of the openness phrase of a text. */
const open = (text: string, reader = german): string[] => {
  const found = reader.chunks(text).find(({ type }) => type === 'open');
  return [text.slice(found?.start, found?.end), ...Object.values(found?.values ?? {})];
};

describe('an openness phrase', () => {
  it.each([
    ['Es ist quelloffen.', ['quelloffen', 'bare']],
    ['Das ist ein quelloffenes Modell.', ['ein quelloffenes Modell', 'model', 'indefinite']],
    ['Das ist ein Open-Source-Modell.', ['ein Open-Source', 'model']],
    ['Das ist ein quelloffenes Werkzeug.', ['ein quelloffenes Werkzeug', 'artefact']],
    ['Das sind quelloffene Sprachmodelle.', ['quelloffene Sprachmodelle', 'model', 'plural']],
  ])('%j: %j', (text, expected) => expect(open(text)).toEqual(expect.arrayContaining(expected)));

  it('has no noun that is behind a name', () => {
    expect(open('Das quelloffene Llama 3 der Firma')[0]).toBe('Das quelloffene');
  });

  it.each([
    ['Dat zijn opensourcetaalmodellen.', ['opensource', 'model', 'plural']],
    ['Dat is een opensourcelicentie.', ['een opensource', 'licence']],
    ['Omdat open source modellen prestaties leveren', ['open source modellen', 'model', 'plural']],
    ['Een open source model server', ['Een open source model server', 'artefact']],
  ])('of a language whose compounds are one word: %j: %j', (text, expected) =>
    expect(open(text, dutch)).toEqual(expect.arrayContaining(expected)),
  );
});
