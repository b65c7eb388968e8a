import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { loadEvidence } from '../../../../src/cli/engine.ts';
import type { formats } from '../../../../src/cli/scan/config.ts';
import { reasonsFrom } from '../../../../src/cli/scan/explain.ts';
import type { Scanned } from '../../../../src/cli/scan/finding.ts';
import { createFormat } from '../../../../src/cli/scan/formats/index.ts';
import { noTotals } from '../../../../src/cli/scan/totals.ts';
import { scanner } from '../scanner.ts';

const source = '# News\n\nMeta says that **Llama 3** is\nopen source.\n\nOLMo 2 is open source, and Nimbus 9 is not.\n';
const scanned: Scanned = { file: 'news/a b.md', title: '=1+1', ...scanner().scanText(source, 'markdown', true) };
const totals = { ...noTotals(), documents: 1, claims: scanned.findings.length, refuted: 1 };
const written = (name: (typeof formats)[number], colour = false): string => {
  const format = createFormat(name, { colour, reasonsOf: reasonsFrom(loadEvidence()) });
  return format.document(scanned) + format.end(totals);
};

describe('text', () => {
  it('gives line and column, and why', () => {
    expect(written('text')).toMatch(
      /^news\/a b\.md: \d claims\n {2}“open source” is said of Llama 3 .* at 4:1\n .*\n {4}Llama 3: weights partial/,
    );
  });

  it('has colours only where they are asked for', () => {
    expect(written('text')).not.toContain('\u001B');
    expect(written('text', true)).toContain('\u001B[31m');
  });
});

describe('jsonl', () => {
  it('adds place, quote and context to the fixed contract, and the text that the offsets are in', () => {
    const line = JSON.parse(written('jsonl')) as {
      claims: { start: number; end: number; block: number; quote: string; context: string; line: number }[];
      blocks: Record<number, string>;
    };
    const [claim] = line.claims;
    expect(claim).toMatchObject({ phrase: 'open source', object: 'model', quote: 'Llama 3 is open source', line: 4 });
    expect(line.blocks[claim?.block ?? -1]?.slice(claim?.start, claim?.end)).toBe('open source');
    expect(Object.keys(line).slice(0, 2)).toEqual(['id', 'claims']);
  });
});

describe('sarif', () => {
  const schemaFile = createRequire(import.meta.url)
    .resolve('@microsoft/jest-sarif/package.json')
    .replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json');
  const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
  );

  it('is valid by the schema of SARIF 2.1.0', () => {
    expect([validate(JSON.parse(written('sarif'))), validate.errors]).toEqual([true, null]);
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  it('has a result for each refuted claim alone, with its region', () => {
    const [run] = (JSON.parse(written('sarif')) as { runs: { results: object[] }[] }).runs;
    expect(run?.results).toHaveLength(1);
    expect(run?.results[0]).toMatchObject({
      level: 'warning',
      message: {
        text: expect.stringMatching(/^“open source” is said of Llama 3; by the facts it is open-weight, .*\.\n/),
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'news/a%20b.md' },
            region: { startLine: 4, startColumn: 1, endLine: 4, endColumn: 12 },
          },
        },
      ],
    });
  });
});

describe('csv', () => {
  it('has a head, and no cell that a spreadsheet runs', () => {
    const lines = written('csv').trim().split('\n');
    expect(lines[0]).toMatch(/^file,url,title,line,/);
    expect(lines[1]).toContain("'=1+1");
  });
});

describe('markdown', () => {
  it('quotes the text so that no mark of it takes effect', () => {
    expect(written('markdown')).toMatch(
      /^## =1\+1\n\nnews\/a b\.md\n\n- ⚠ line 4: “open source” is said of \*\*Llama 3\*\* \(refuted: open-weight/,
    );
    expect(written('markdown')).toMatch(/1 document, \d claims, 1 refuted\.\n$/);
  });
});
