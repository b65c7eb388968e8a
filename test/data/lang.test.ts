import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileLanguages, compilePrefilter } from '../../data/compile/lang.ts';
import { compileCues, expanded } from '../../data/compile/lang-cues.ts';
import { languageCodes, readYaml, type Cue } from '../../data/compile/lang-read.ts';
import { requirementRow } from '../../data/compile/lang-rules.ts';
import { CueListsFile, RuleFile, WordsFile } from '../../data/schema/lang.ts';
import { createPatternReader } from '../../src/core/patterns/pattern.ts';
import type { LanguageRow } from '../../src/core/choose-language.ts';
import { readTermPattern } from '../../src/page/term-pattern.ts';
import { english } from '../core/engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'lang-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('the compile step', () => {
  it('writes one table for each language, what chooses one, and the prefilter', () => {
    const written = compileLanguages(folder).map((path) => path.slice(folder.length + 1));
    const codes = languageCodes();
    expect(written).toEqual([...codes.map((code) => `lang-${code}.json`), 'languages.json', 'prefilter.json']);
    const rows = JSON.parse(readFileSync(join(folder, 'languages.json'), 'utf8')) as LanguageRow[];
    expect(rows.map(({ code, fallback }) => [code, fallback])).toEqual(codes.map((code) => [code, code === 'en']));
    expect(JSON.parse(readFileSync(join(folder, 'lang-en.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(english)));
  });

  it('says file, field and what is wrong, a line for each problem', () => {
    const broken = 'description: x\nreading: says\ntier: sometimes\npatterns: []\nrejects: []\n';
    expect(() => readYaml(file('a.yml', broken), RuleFile)).toThrow(/a\.yml: tier: .*"strict" \| "likely"/);
    const short =
      'description: x\nreading: says\ntier: strict\npatterns: [{ id: a, pattern: open, accepts: [] }]\nrejects: []\n';
    expect(() => readYaml(file('b.yml', short), RuleFile)).toThrow(/b\.yml: patterns/);
    const open = 'description: x\nreading: says\ntier: strict\npatterns: []\n';
    expect(() => readYaml(file('d.yml', open), RuleFile)).toThrow(/d\.yml: rejects: is missing$/m);
    expect(() => readYaml(file('e.yml', `${open}reject: []\nrejects: []\n`), RuleFile)).toThrow(
      /e\.yml: reject: is no field of this file; check its spelling$/m,
    );
    expect(() => readYaml(file('f.yml', `${open}rejects: []\n`), RuleFile)).toThrow(
      /f\.yml: \w+: has too few items; give at least \d$/m,
    );
    expect(() => readYaml(file('g.yml', 'copulas: is\n'), WordsFile)).not.toThrow();
    expect(() => readYaml(file('c.yml', 'a: [1'), WordsFile)).toThrow(/c\.yml: not valid YAML: /);
    expect(() => readYaml(join(folder, 'none.yml'), WordsFile)).toThrow(/none\.yml: does not exist; create it$/);
  });

  it('names the file whose pattern cannot be read', () => {
    const read = createPatternReader(english.macros);
    expect(() => requirementRow('rules/broken.yml: pattern a', '<name open', read, [])).toThrow(
      /^rules\/broken\.yml: pattern a: .*"<"/,
    );
  });

  it('numbers what patterns need, each once', () => {
    const atoms: string[] = [];
    const match = ['name copula open', 'copula open name'];
    expect(match.map((pattern) => requirementRow('rule', pattern, createPatternReader({}), atoms))).toEqual([
      { open: 0, left: [[1]], right: [], before: [2] },
      { open: 0, left: [], right: [], before: [2], behind: [1] },
    ]);
    expect(atoms).toEqual(['open', 'name', 'copula']);
  });

  it('puts the lists that cues share in the place of their name, and says which name it does not know', () => {
    expect(expanded(['soon', '$may'], { may: ['in may', 'by may'] }, 'cues/modal.yml')).toEqual([
      'soon',
      'in may',
      'by may',
    ]);
    expect(() => expanded(['$june'], {}, 'cues/modal.yml')).toThrow(
      'cues/modal.yml: $june is no list of cue-lists.yml',
    );
  });

  it('tries cues in an order that does not depend on file names, and refuses a reach it does not know', () => {
    const lists = { is: ['predicate', 'indefinite'] };
    const copy: Cue = {
      words: ['x'],
      sets: 'denied',
      direction: 'forward',
      reaches: ['$is'],
      terminators: [],
      pseudo: [],
      accepts: [],
      rejects: [],
    };
    const rows = compileCues(
      'en',
      [
        ['a', copy],
        ['b', { ...copy, question: true }],
        ['c', { ...copy, sets: 'asserted' }],
      ],
      lists,
    );
    expect(rows.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(rows[0]?.reaches).toEqual(lists.is);
    expect(() => compileCues('en', [['a', { ...copy, reaches: ['noun'] }]], lists)).toThrow(
      /^data\/lang\/en\/cues\/a\.yml: reaches: "noun" is none of predicate, /,
    );
  });

  it('splits a text at commas, or at bars where a phrase holds a comma', () => {
    const text = 'soft: a, b c\nhard: no, it | ^well, not\nlist: [",", ;]\n';
    expect(readYaml(file('lists.yml', text), CueListsFile)).toEqual({
      soft: ['a', 'b c'],
      hard: ['no, it', '^well, not'],
      list: [',', ';'],
    });
  });

  it('knows the forms of verbs and nouns', () => {
    const { lexicon } = english;
    expect(lexicon['outperforms']).toContain('verb.compare');
    expect(lexicon['unveiled']).toContain('verb.release');
    expect(lexicon['libraries']).toContain('noun.artefact:plural');
  });
});

describe('the matcher’s syntax', () => {
  it.each([
    ['open[bare', /cannot read/],
    ['verb <name>', /has no "open" outside brackets/],
    ['opne[bare]', /unknown chunk type "opne"; one of open/],
    ['open[naked]', /unknown feature "naked" of "open"; one of bare/],
    ['<name open', /"<" without ">"/],
    ['( name open', /no "open" outside brackets|without/],
    ['$nowhere open', /unknown macro "\$nowhere"; one of/],
    ['open | name', /put alternatives into brackets/],
  ])('complains about %s', (pattern, message) => {
    expect(() => createPatternReader(english.macros)(pattern)).toThrow(message);
  });

  it('refuses macros that refer to each other', () => {
    expect(() => createPatternReader({ a: '$b', b: '$a' })('$a open')).toThrow(/"\$a" refers to itself/);
  });
});

describe('the prefilter', () => {
  const pattern = readTermPattern(compilePrefilter(['en']).terms);

  it.each([
    'open source',
    'Open-Source',
    'OPEN SOURCE',
    'opensource',
    'open\u2011sourced',
    'open\u00a0source',
    'open\n      source',
    'o\u00adpen sour\u00adce',
    'open\u200b-\u200bsource',
    'open – source',
    'open-sourcing',
    'FOSS',
  ])('sees %j', (text) => {
    expect(pattern.test(`This is ${text}.`)).toBe(true);
  });

  it.each(['open weights', 'openly sourced', 'a fossil', 'reopen the source', 'open the source', 'resource'])(
    'lets %j pass',
    (text) => {
      expect(pattern.test(text)).toBe(false);
    },
  );

  it('sees a term that holds one with borders', () => {
    const both = readTermPattern(compilePrefilter(['en', 'ja']).terms);
    expect(['FOSS', 'FLOSS', 'OSS', 'CROSS'].map((term) => both.test(term))).toEqual([true, true, true, false]);
  });

  it('is small', () => {
    expect(pattern.source.length).toBeLessThan(1200);
  });
});
