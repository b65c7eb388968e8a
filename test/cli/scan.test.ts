import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usage } from '../../src/cli/scan/arguments.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'scan-'));
const tsx = import.meta.resolve('tsx');
const scan = (args: string[], input = '') =>
  spawnSync(process.execPath, ['--import', tsx, join(root, 'src/cli/scan.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { ...process.env, INIT_CWD: folder },
  });
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

describe('lines in, lines out', () => {
  it('answers each line with its claims, by the fixed contract', () => {
    const text = 'Meta open-sourced Llama 3.1 in July.';
    const { status, stdout } = scan(
      ['--format', 'jsonl'],
      `${JSON.stringify({ id: 'a', text })}\n\n{"id":7,"text":"No."}`,
    );
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        id: 'a',
        claims: [
          {
            start: 5,
            end: 17,
            phrase: 'open-sourced',
            object: 'model',
            stance: 'asserted',
            rule: 'verbal',
            pattern: 'undetermined',
            targets: [
              {
                text: 'Llama 3.1',
                start: 18,
                end: 27,
                model: 'llama-3.1',
                class: 'open-weight-restricted',
                verdict: 'refuted',
              },
            ],
          },
        ],
      },
      { id: 7, claims: [] },
    ]);
  });

  it('reads files, too', () => {
    const name = file('lines.jsonl', '{"id":"x","text":"Llama 3 is open source."}\r\n');
    expect(scan(['--format=jsonl', name]).stdout).toContain('"id":"x"');
  });

  it('says which line is broken', () => {
    const { status, stderr, stdout } = scan(['--format', 'jsonl'], '{"id":"a","text":"x"}\n{"id":');
    expect([status, stderr]).toEqual([
      1,
      'standard input:2: not valid JSON; each line must be an object {"id": …, "text": "…"}.\n',
    ]);
    expect(stdout).toBe('{"id":"a","claims":[]}\n');
    expect(scan(['--format', 'jsonl'], '{"id":"a"}').stderr).toMatch(/^standard input:1: text: .*\n$/);
  });
});

describe('models that the configuration ignores', () => {
  it('are in no line, and count for no exit code; there is a line of output for each of input all the same', () => {
    const config = file('ignore.json', '{"ignoreModels": ["llama-3"], "failOn": "refuted"}');
    const of = (name: string) => JSON.stringify({ id: name, text: `${name} is open source.` });
    const name = file('ignored.jsonl', `${of('Llama 3')}\n${of('OLMo 2')}\n`);
    const { status, stdout } = scan(['--config', config, '--format', 'jsonl', name]);
    expect([status, stdout.split('\n')]).toEqual([
      0,
      ['{"id":"Llama 3","claims":[]}', expect.stringMatching(/^\{"id":"OLMo 2","claims":\[\{/), ''],
    ]);
    expect(scan(['--config', config, name]).stdout).toMatch(/^OLMo 2: 1 claim\n.*\n.*\n$/);
  });

  it('are known by their ids: another word is an error, not a silence that nobody asked for', () => {
    const config = file('typo.json', '{"ignoreModels": ["lama-3"]}');
    const { status, stdout, stderr } = scan(['--config', config], 'Llama 3 is open source.');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^ignoreModels: "lama-3" is the id of no model; .*\n$/);
  });
});

describe('what cannot be read costs itself alone', () => {
  it('goes on behind a broken line, counts what it skipped, and reads a byte order mark', () => {
    const { status, stderr, stdout } = scan(
      ['--format', 'jsonl'],
      '\ufeff{"id":"a","text":"x"}\n{"id":\n[]\n{"id":"b","text":"y"}',
    );
    expect([status, stdout]).toEqual([1, '{"id":"a","claims":[]}\n{"id":"b","claims":[]}\n']);
    expect(stderr.split('\n').map((line) => line.slice(0, 17))).toEqual([
      'standard input:2:',
      'standard input:3:',
      '2 parts of the in',
      '',
    ]);
  });

  it('ends quietly when the reader has seen enough', () => {
    const input = Array.from({ length: 5000 }, (_, id) => JSON.stringify({ id, text: 'y'.repeat(60) })).join('\n');
    writeFileSync(join(folder, 'many.jsonl'), input);
    const command = `"${process.execPath}" --import ${tsx} "${join(root, 'src/cli/scan.ts')}" --format jsonl many.jsonl`;
    const { stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${command} | head -1; echo $?`], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    });
    expect([stdout, stderr]).toEqual(['{"id":0,"claims":[]}\n0\n', '']);
  });

  it.runIf(process.platform === 'linux')('says that the disk is full', () => {
    const command = `"${process.execPath}" --import ${tsx} "${join(root, 'src/cli/scan.ts')}" > /dev/full`;
    const { status, stderr } = spawnSync('bash', ['-c', command], {
      encoding: 'utf8',
      input: 'Llama 3 is open source.',
    });
    expect([status, stderr]).toEqual([
      1,
      'standard output: the disk is full; what was written before is whole lines.\n',
    ]);
  });
});

describe('--fail-on', () => {
  it('ends with exit code 2 where a refuted claim is found, and with 0 where none is', () => {
    const draft = file('draft.md', 'Llama 3 is open source.\n\nOLMo 2 is open source.\n');
    expect(scan(['--fail-on', 'refuted', draft]).status).toBe(2);
    const fixed = file('fixed.md', 'Llama 3 is open-weight.\n\nOLMo 2 is open source.\n');
    expect(scan(['--fail-on', 'refuted', fixed]).status).toBe(0);
    expect(scan(['--fail-on', 'claims', fixed]).status).toBe(2);
  });
});

describe('documents', () => {
  it('reads a page as the extension does', () => {
    const page =
      '<title>Models</title><h1>Llama</h1><p>Meta says that <b>Llama</b> <i>3</i> is <a href="#">open&shy;-source</a>.</p>';
    const { stdout } = scan([file('page.html', page)]);
    expect(stdout).toMatch(
      /^page\.html: 1 claim\n {2}“open-source” is said of Llama 3 \(refuted: open-weight, restricted licence\)/,
    );
  });

  it('reads Markdown without its marks, and no code', () => {
    const text =
      '# News\n\n- **Mixtral 8x7B** is [open source](https://example.org/open-source)\n\n```\nLlama 3 is open source\n```\n';
    expect(scan([file('a.md', text)]).stdout).toMatch(/^a\.md: 1 claim\n.*is said of Mixtral 8x7B/);
  });

  it('reads plain text from standard input', () => {
    expect(scan([], 'Llama 3 is open source.').stdout).toMatch(/^standard input: 1 claim/);
    expect(scan([], 'Nothing.').stdout).toBe('standard input: no claims\n');
  });

  it('follows byte order mark, <meta charset> and UTF-8, in this order', () => {
    const latin = '<meta charset=iso-8859-1><p>Llama 3 is open source, voil\u00e0.';
    expect(scan([file('latin.html', Buffer.from(latin, 'latin1'))]).stdout).toContain('voilà');
    const wide = Buffer.from('\ufeffLlama 3 is open source, voilà.', 'utf16le');
    expect(scan([file('wide.txt', wide)]).stdout).toContain('voilà');
  });
});

describe('bad input gives one line and a non-zero exit', () => {
  it.each([
    [['none.html'], 'none.html: no such file.'],
    [[file('empty.txt', '')], 'empty.txt: the file is empty.'],
    [
      [file('draft.docx', Buffer.from('PK\u0003\u0004\u0014\u0000Llama 3 is open source.', 'latin1'))],
      'draft.docx: is no text; save it as HTML, Markdown or plain text.',
    ],
    [
      [file('draft.pdf', '%PDF-1.7\nLlama 3 is open source.')],
      'draft.pdf: is no text; save it as HTML, Markdown or plain text.',
    ],
    [['.'], '.: cannot be read (it is a folder).'],
    [
      [file('odd.html', '<meta charset="klingon"><p>Llama 3 is open source.')],
      'odd.html: encoding "klingon" is not known; correct the charset of its <meta> element.',
    ],
    [['--format', 'xml'], '--format: "xml" is not known; use text, jsonl, sarif, markdown or csv.'],
    [['--jobs', '0'], '--jobs: "0" is not known; use a number from 1 to 999.'],
    [['--fast'], `--fast: unknown option. ${usage}`],
    [[], 'standard input: nothing to read.'],
  ])('%j', (args, line) => {
    const { status, stderr, stdout } = scan(args);
    expect([status, stderr, stdout]).toEqual([1, `${line}\n`, '']);
  });
});
