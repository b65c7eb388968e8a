import { join, posix } from 'node:path';
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exportFiles } from '../../data/compile/export/files.ts';
import { compileModels } from '../../data/compile/models.ts';
import { readDataset } from '../../data/compile/read.ts';
import type { DatedChange } from '../../data/compile/review/verdicts.ts';
import { fullEvidence } from '../../data/compile/write/evidence.ts';
import { modelAddress, publicRecord } from '../../src/ui/public-record.ts';
import type { EvidenceTable } from '../../src/vocabulary/types.ts';

const root = join(import.meta.dirname, '../../data');
const dataset = readDataset(root);
const evidence = fullEvidence(dataset, compileModels(dataset), '2026.7.1');
const changes = parse(readFileSync(join(root, 'changes.yml'), 'utf8')) as DatedChange[];
const files = exportFiles(evidence, changes);
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const documentOf = (text: string): Document => parseHTML(text).document;
/** Read off the text: a parser needs ten seconds for all pages. */
const hrefs = (text: string): string[] => [...text.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href);

/** A name that would do harm as markup, in every field that a record can fill. */
const hostile = '"><script>alert(1)</script><b title=\'';

function hostileTable(): EvidenceTable {
  const { version, models, licences } = evidence;
  const model = structuredClone(models['deepseek-r1']);
  const licence = structuredClone(licences['MIT']);
  if (!model || !licence) throw new Error('No such records.');
  const source = { url: `javascript:alert(1)//${hostile}`, seen: hostile, supports: [hostile], kind: 'index' as const };
  const names = { name: hostile, makers: [hostile], released: hostile, asOf: hostile, restrictions: [hostile] };
  return {
    version,
    models: { 'deepseek-r1': { ...model, ...names, sources: [source] } },
    licences: { MIT: { ...licence, name: hostile, summary: hostile, url: `javascript:alert(1)`, seen: hostile } },
  };
}

describe('the public record', () => {
  it('has a page and a file for programs of every model and licence', () => {
    for (const id of Object.keys(evidence.models)) {
      expect(files.has(`models/${id}.html`)).toBe(true);
      expect(JSON.parse(files.get(`models/${id}.json`) ?? '')).toMatchObject({ model: { id }, terms: 'CC-BY-4.0' });
    }
    for (const id of Object.keys(evidence.licences)) expect(files.has(`licences/${id}.html`)).toBe(true);
  });

  it('links to nothing that is not there, and outside to https alone', () => {
    const broken = pages.flatMap(([path, text]) =>
      hrefs(text).filter((href) => {
        if (href.startsWith('https:')) return false;
        const target = posix.join(posix.dirname(path), decodeURIComponent(href));
        return !files.has(target);
      }),
    );
    expect(broken).toEqual([]);
  });

  it('says of a model what was released, from where that is known, and how its verdict changed', () => {
    const text = documentOf(files.get('models/aya.html') ?? '').body.textContent ?? '';
    expect(text).toContain('What was released');
    expect(text).toContain('open-weight, non-commercial');
    const sources = documentOf(files.get('models/deepseek-r1.html') ?? '').querySelectorAll('.sources a');
    expect([...sources].map((one) => one.getAttribute('href'))).toEqual(
      expect.arrayContaining((evidence.models['deepseek-r1']?.sources ?? []).map(({ url }) => url)),
    );
  });

  it('runs no script but the one of the lists, and loads nothing', () => {
    for (const [path, text] of pages) {
      expect(text.match(/<script/g)?.length ?? 0).toBe(path.includes('/') ? 0 : 1);
      expect(text).not.toMatch(/ src=|<link rel="stylesheet"|<iframe|<img/);
    }
  });

  it('shows text of the data as text, wherever it comes from', () => {
    const made = exportFiles(hostileTable(), [], new Map([['deepseek-r1', [hostile]]]));
    for (const [path, text] of [...made].filter(([name]) => name.endsWith('.html'))) {
      const document = documentOf(text);
      expect(document.querySelectorAll('script').length).toBe(path.includes('/') ? 0 : 1);
      expect(document.querySelectorAll('b, [title]').length).toBe(0);
      expect(hrefs(text).filter((href) => href.startsWith('javascript:'))).toEqual([]);
      expect(document.body.textContent).toContain(hostile);
    }
  });

  it('is where package.json says', () => {
    expect(modelAddress('qwen-3+x')).toBe(`${publicRecord}models/qwen-3%2Bx.html`);
    expect(files.get('models/deepseek-r1.html')).toContain(
      `<link rel="canonical" href="${modelAddress('deepseek-r1')}"`,
    );
  });
});
