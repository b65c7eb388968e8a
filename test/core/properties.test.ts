import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRules } from '../../data/compile/lang-read.ts';
import { bomb, bombs } from '../../src/cli/develop/bench/bombs.ts';
import type { Assessment } from '../../src/vocabulary/types.ts';
import { growth } from '../growth.ts';
import { analyze, asserted } from './engine.ts';

const sentences = readRules('en').flatMap(([, rule]) =>
  [...rule.patterns.flatMap(({ accepts }) => accepts), ...rule.rejects].map(({ text }) => text),
);
// Titles and bullets without a stop would run on into what follows them; headings stand on a line of their own.
const lined = sentences.filter((text) => text.includes('\n'));
const whole = sentences.filter((text) => /[.!?…]$/.test(text) && !text.includes('\n'));
const sentence = fc.constantFrom(...sentences);
const fragment = fc.oneof(
  sentence,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'open source',
    'open-sourced',
    'Llama 3',
    ', ',
    ' and ',
    '(',
    ')',
    '"',
    ' is ',
    ' not ',
    '\n',
    '\u00ad',
  ),
);
const anything = fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join(''));
// Without openness terms, names or anything that could be an antecedent or a cue for one.
const plain = fc.constantFrom(
  'The harbour was quiet that morning. ',
  'Nobody at the table had read the minutes. ',
  'Rain fell on the tents, and the band played on. ',
  'Two clerks counted chairs. ',
);

const shape = (claims: Assessment[]): unknown =>
  claims.map(({ phrase, stance, rule, targets }) => [phrase, stance, rule, targets.map((t) => t.text)]);

describe('for any text', () => {
  it('the analyzer never throws, and spans lie in the text and say what they quote', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const claim of analyze({ text })) {
          expect(text.slice(claim.start, claim.end)).toBe(claim.phrase);
          expect(claim.targets.length).toBeGreaterThan(0);
          for (const target of claim.targets) expect(text.slice(target.start, target.end)).toBe(target.text);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the same text gives the same answer', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(analyze({ text })).toEqual(analyze({ text }));
      }),
    );
  });
});

describe('for any of the rules’ own sentences', () => {
  it('text without a trigger around it changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...whole), plain, plain, (text, before, after) => {
        expect(shape(analyze({ text: `${before}${text} ${after}` }))).toEqual(shape(analyze({ text })));
      }),
    );
  });

  it('nor do lines without one around a heading and its list', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lined), plain, plain, (text, before, after) => {
        expect(shape(analyze({ text: `${before}\n${text}\n${after}` }))).toEqual(shape(analyze({ text })));
      }),
    );
  });

  it('kinds of spaces, hyphens and apostrophes change nothing', () => {
    const space = fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009');
    const hyphen = fc.constantFrom('-', '\u2010', '\u2011');
    const apostrophe = fc.constantFrom("'", '\u2019', '\u02bc');
    fc.assert(
      fc.property(sentence, space, hyphen, apostrophe, (text, s, h, a) => {
        const varied = text.replaceAll(' ', s).replaceAll('-', h).replaceAll("'", a);
        const plainly = (claims: Assessment[]): unknown =>
          JSON.parse(JSON.stringify(shape(claims)).replaceAll(s, ' ').replaceAll(h, '-').replaceAll(a, "'"));
        expect(plainly(analyze({ text: varied }))).toEqual(shape(analyze({ text })));
      }),
    );
  });

  it('characters that are not seen change nothing', () => {
    const hidden = fc.constantFrom('\u00ad', '\u200b', '\u2060');
    fc.assert(
      fc.property(sentence, hidden, fc.integer({ min: 1, max: 40 }), (text, character, at) => {
        const varied = text.slice(0, at) + character + text.slice(at);
        expect(asserted(varied).map((name) => name.replaceAll(character, ''))).toEqual(asserted(text));
      }),
    );
  });

  it('one open-weight name in place of another of the same kind changes nothing but the name', () => {
    const kin = ['Llama 3', 'Gemma 2', 'Qwen2.5', 'Mistral 7B'];
    // A maker before the name goes with its own models alone.
    const other = /Llama 3\.|llama 3|['\u2019]s Llama 3/;
    const named = sentences.filter((text) => text.split('Llama 3').length === 2 && !other.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.constantFrom(...kin), (text, name) => {
        const swapped = text.replace('Llama 3', name);
        expect(asserted(swapped)).toEqual(asserted(text).map((t) => t.replace('Llama 3', name)));
      }),
    );
  });
});

describe('time', () => {
  it('grows with the text: ten times the text, at most twelve times the time', () => {
    const text = sentences.slice(0, 100).join(' ');
    const long = `${text} `.repeat(10);
    expect(
      growth(
        () => analyze({ text }),
        () => analyze({ text: long }),
        10,
        1.2,
      ),
    ).toBeLessThan(1.2);
  });

  it.each(bombs)('bombs of %j stay linear', (piece, count) => {
    const [small, large] = [bomb(piece, count / 10), bomb(piece, count)];
    // Ten times the text; up to three times that for collecting garbage.
    expect(
      growth(
        () => analyze({ text: small }),
        () => analyze({ text: large }),
        10,
        3,
        1,
      ),
    ).toBeLessThan(3);
  });
});
