import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'eval-'));
const tsx = import.meta.resolve('tsx');
const evaluate = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', tsx, join(root, 'src/cli/eval.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
const gold = (text: string, stance: string, models: string[], more: object = {}) => {
  const start = text.indexOf('open');
  return JSON.stringify({
    id: text,
    text,
    ...more,
    phrases: [{ start, end: start + 11, phrase: 'open source', stance, models, why: 'predicative' }],
  });
};

it('prints the score, by category and by rule, and writes the misses', () => {
  writeFileSync(
    join(folder, 'gold.jsonl'),
    [
      gold('Llama 3 is open source.', 'asserted', ['Llama 3']),
      gold('Llama 3 is open source!', 'other', []),
      gold('The lamp is open source; so is Mixtral.', 'asserted', ['Mixtral']),
    ].join('\n'),
  );
  const { status, stdout } = evaluate('gold.jsonl', '--misses', 'misses.txt');
  expect(status).toBe(0);
  expect(stdout).toContain(
    'gold.jsonl: 3 passages\nprecision 0.500 recall 0.500 F1 0.500 stance 0.333 (tp 1 fp 1 fn 1;',
  );
  expect(stdout).toMatch(/predicative +1 +1 +1\n/);
  expect(stdout).toMatch(/predicative +2 +1 +1\n/);
  expect(stdout).toMatch(/verbal +0 +0 +0\n/);
  const misses = readFileSync(join(folder, 'misses.txt'), 'utf8');
  expect(misses).toContain(
    '+ Llama 3 is open source! [other, predicative] Llama 3 by predicative\n    Llama 3 is ⟦open source⟧!',
  );
  expect(misses).toContain('- The lamp is open source; so is Mixtral. [asserted, predicative] Mixtral\n');
});

it('prints a line for each value of a field, over all the files given', () => {
  const french = { lang: 'fr', kind: 'press' };
  writeFileSync(
    join(folder, 'press.jsonl'),
    [
      gold('Llama 3 est open source.', 'asserted', ['Llama 3'], french),
      gold('Mixtral est un modèle open source.', 'other', [], french),
      gold('OLMo 2 is open source.', 'asserted', ['OLMo 2'], { kind: 'talk' }),
    ].join('\n'),
  );
  writeFileSync(join(folder, 'more.jsonl'), gold('Qwen2.5 est open source.', 'asserted', ['Qwen2.5'], { lang: 'fr' }));
  const { status, stdout } = evaluate('press.jsonl', 'more.jsonl', '--by', 'lang');
  expect(status).toBe(0);
  expect(stdout).toContain('press.jsonl, more.jsonl: 4 passages\n');
  expect(stdout).toMatch(/^lang en \(1 passages\): precision 1\.000 recall 1\.000 .*\(tp 1 fp 0 fn 0;/m);
  expect(stdout).toMatch(/^lang fr \(3 passages\): precision 0\.667 recall 1\.000 .*\(tp 2 fp 1 fn 0;/m);
  const kinds = evaluate('press.jsonl', 'more.jsonl', '--by', 'kind').stdout;
  expect(kinds).toMatch(/^kind none \(1 passages\): .*\(tp 1 fp 0 fn 0;/m);
  expect(kinds).toMatch(/^kind press \(2 passages\): .*\(tp 1 fp 1 fn 0;/m);
  expect(kinds).toMatch(/^kind talk \(1 passages\): .*\(tp 1 fp 0 fn 0;/m);
});

it("reads the project's corpora of all languages with --by and no file", () => {
  const { status, stdout } = evaluate('--by', 'lang');
  expect(status).toBe(0);
  for (const code of ['de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'zh'])
    expect(stdout).toMatch(new RegExp(`^lang ${code} \\(\\d+ passages\\): precision`, 'm'));
});

it('complains in one line', () => {
  writeFileSync(join(folder, 'broken.jsonl'), '{"id":"a","text":"x","phrases":[]}\n{"id":1}');
  expect(evaluate('broken.jsonl')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^broken\.jsonl:2: id: .*\n$/) as string,
  });
  expect(evaluate('none.jsonl')).toMatchObject({ status: 1, stderr: 'none.jsonl: no such file.\n' });
  expect(evaluate('--fast')).toMatchObject({
    status: 1,
    stderr: '--fast: not understood. Usage: npm run eval -- [FILE.jsonl ...] [--by FIELD] [--misses FILE.txt]\n',
  });
  expect(evaluate('--by')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^--by needs a field of the passages, such as lang or kind\. Usage: /) as string,
  });
});
