import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readPassages, recordOf } from '../../../src/cli/develop/bench/scan/inputs.ts';
import { loadPrefilter } from '../../../src/cli/engine.ts';
import { readCorpus } from '../../../src/cli/eval/corpus.ts';

const root = resolve(import.meta.dirname, '../../..');
const sites = [
  ...['www.daily.example', 'blog.daily.example', 'courier.example', 'ada.github.io', 'ben.github.io'],
  ...['lab.example', 'shop.example', 'forum.example', 'wire.example', 'gazette.co.uk', 'notes.example', 'zine.example'],
];

/** Texts of the project's own: passages of its corpora as short pages, some without a term, and its test pages. */
function texts(): string[] {
  const corpora = join(root, 'test/corpus');
  const passages = ['plain.jsonl', 'own.jsonl', 'own-de.jsonl'].flatMap((name) =>
    readCorpus(join(corpora, name), name).map(({ text }) => `<p>${text.replaceAll('<', '&lt;')}`),
  );
  const quiet = readPassages(loadPrefilter()).plain.filter((_, at) => at % 3 === 0);
  const pages = join(root, 'test/pages');
  return [
    ...passages,
    ...quiet.map((text) => `<p>${text}`),
    ...readdirSync(pages).map((name) => readFileSync(join(pages, name, 'source.html'), 'utf8')),
  ];
}

/**
 * Writes archives of the project's own texts: sites and months are made up, and each text is there twice, as syndicated
 * ones are. @returns their paths
 */
export function writeArchives(folder: string): string[] {
  const records = texts().flatMap((text, at) =>
    [at, at + 5].map((place) => {
      const month = String(1 + (at % 12)).padStart(2, '0');
      const site = sites[(Math.floor(Math.sqrt((at * 31) % 144)) + place - at) % sites.length] ?? '';
      return gzipSync(recordOf(`https://${site}/${place}`, `2025-${month}-15T08:00:00Z`, text), { level: 1 });
    }),
  );
  const each = Math.ceil(records.length / 4);
  return [0, 1, 2, 3].map((shard) => {
    const file = join(folder, `part-${shard}.warc.gz`);
    writeFileSync(file, Buffer.concat(records.slice(shard * each, (shard + 1) * each)));
    return file;
  });
}
