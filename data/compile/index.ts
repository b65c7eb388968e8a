import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compileEvidence } from './evidence.ts';
import { compileLanguages } from './lang.ts';
import { compileModels } from './models.ts';
import { compileNames } from './names.ts';
import { DataError } from './problem.ts';
import { readDataset } from './read.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

function write(name: string, value: unknown): void {
  const text = `${JSON.stringify(value)}\n`;
  writeFileSync(join(dist, name), text);
  const gzipped = (gzipSync(text, { level: 9 }).length / 1000).toFixed(1);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  console.log(`data/dist/${name}: ${gzipped} kB gzipped, sha256 ${hash}…`);
}

async function main(): Promise<void> {
  const dataset = readDataset(root);
  const models = compileModels(dataset);
  const version = readFileSync(join(root, 'VERSION'), 'utf8').trim();
  mkdirSync(dist, { recursive: true });
  write('names.json', compileNames(dataset, models, version));
  write('evidence.json', compileEvidence(dataset, models, version));
  compileLanguages(dist);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  for (const line of error.problems) console.error(line);
  process.exitCode = 1;
}
