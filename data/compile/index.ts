import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { checkDataset, readTexts } from '../checks/run.ts';
import { eachRelease, eachVersion } from '../checks/each.ts';
import { readSettled } from '../import/settled.ts';
import { auditLines, draw } from './review/audit.ts';
import { reportLines } from './review/report.ts';
import { canonical } from './form/canonical.ts';
import type { EvidenceTable } from '../../src/vocabulary/types.ts';
import { packEvidence } from '../../src/knowledge/evidence-format.ts';
import { compileEvidence, fullEvidence } from './write/evidence.ts';
import { smallFiles } from './export/small-files.ts';
import { encodeNames } from './write/encode-names.ts';
import { compileLanguages } from './lang.ts';
import { compileModels } from './models.ts';
import { compileNames } from './names.ts';
import { DataError, problem, runCommand } from './problem.ts';
import type { Dataset } from './read.ts';
import { readDataset } from './read.ts';
import { editorSchemas } from './form/schemas.ts';
import type { DatedChange, VerdictChange } from './review/verdicts.ts';
import { warningLines } from './review/warnings.ts';
import { mergeChanges, verdictChanges, verdictSnapshot } from './review/verdicts.ts';
import { compressed, writeCompiled, writeFiles } from './write/write.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
/** Records in an audit: one in eighteen, as many as a person checks in a day. */
const audited = 40;

/** Brings every data file into its canonical form. */
async function formatAll(): Promise<void> {
  for (const [file, text] of readTexts(root)) {
    const formed = await canonical(text);
    if (formed !== text) writeFileSync(join(root, '..', file), formed);
  }
}

/** Takes the verdicts as they now are: snapshot and changelog. The first snapshot is no change. */
async function accept(before: string, after: string, version: string): Promise<DatedChange[]> {
  const file = join(root, 'changes.yml');
  const earlier = parse(readFileSync(file, 'utf8')) as DatedChange[];
  const found = before === '' ? [] : verdictChanges(before, after);
  const changes = mergeChanges(found, earlier, version);
  writeFileSync(join(root, 'verdicts.snap'), after);
  writeFileSync(file, await canonical(stringify(changes)));
  return changes;
}

/** Prints as many records as an audit looks at, drawn by a seed that the auditor names. */
function audit(dataset: Dataset, seed: string | undefined): void {
  if (seed === undefined || !/^\d{1,9}$/.test(seed))
    throw new DataError([problem('npm run data', '--audit', 'has no seed', 'give a number, as in --audit 20261127')]);
  for (const place of draw(eachRelease(dataset), audited, Number(seed))) console.log(auditLines(place).join('\n'));
}

/** Prints the dataset in figures. */
function report(dataset: Dataset): void {
  const models = compileModels(dataset);
  const version = readFileSync(join(root, 'VERSION'), 'utf8').trim();
  const names = JSON.stringify(encodeNames(compileNames(dataset, models, version)));
  const evidence = JSON.stringify(packEvidence(compileEvidence(dataset, models, version)));
  const settled = readSettled(readFileSync(join(root, 'contradictions.txt'), 'utf8')).keys();
  const sizes: [string, number][] = [
    ['names', compressed(names)],
    ['evidence', compressed(evidence)],
  ];
  console.log(reportLines({ dataset, models, settled, sizes }).join('\n'));
}

/** What a release says in sentences of its own, by its id. */
const notesOf = (dataset: Dataset): Map<string, string[]> =>
  new Map(
    eachRelease(dataset).map(({ version: { id, note, because } }) => [
      id,
      [note, because].filter((said) => said !== undefined),
    ]),
  );

/** Writes the public record. Its code is loaded here alone: every other command compiles without it. */
async function exportRecord(dataset: Dataset, evidence: EvidenceTable, changes: DatedChange[]): Promise<void> {
  const { exportFiles } = await import('./export/files.ts');
  const folder = join(dist, 'export');
  const files = exportFiles(evidence, changes, notesOf(dataset));
  // A record that is gone leaves no page.
  for (const name of ['models', 'licences']) rmSync(join(folder, name), { recursive: true, force: true });
  writeFiles(folder, files);
  console.log(`data/dist/export: ${files.size} files`);
}

/** What to do besides compiling. `verbose`: lists every warning. */
interface Wishes {
  accepted: boolean;
  exported: boolean;
  verbose: boolean;
}

/** The files of the records that `changes` are about. */
function filesOf(dataset: Dataset, changes: readonly VerdictChange[]): Set<string> {
  const ids = new Set(changes.map(({ id }) => id));
  const changed = eachVersion(dataset).filter(({ version }) => ids.has(version.id));
  return new Set(changed.map(({ file }) => file));
}

/** Derives and writes everything that comes from models, licences and criteria, once it has passed all checks. */
async function compileDataset(dataset: Dataset, { accepted, exported, verbose }: Wishes): Promise<void> {
  const { errors, warnings } = await checkDataset(dataset, root, new Date().toISOString().slice(0, 10));
  if (errors.length > 0) throw new DataError(errors);

  const version = readFileSync(join(root, 'VERSION'), 'utf8').trim();
  const models = compileModels(dataset);
  const evidence = compileEvidence(dataset, models, version);
  writeCompiled(dist, 'names.json', encodeNames(compileNames(dataset, models, version)));
  writeCompiled(dist, 'evidence.json', packEvidence(evidence));
  writeFiles(join(root, 'schema'), await editorSchemas());

  const [before, after] = [readFileSync(join(root, 'verdicts.snap'), 'utf8'), verdictSnapshot(models)];
  const verdicts = verdictChanges(before, after);
  const files = filesOf(dataset, verdicts);
  const lines = verbose ? warnings.map((line) => `warning: ${line}`) : warningLines(warnings, files);
  for (const line of lines) console.warn(line);
  const changes = accepted
    ? await accept(before, after, version)
    : (parse(readFileSync(join(root, 'changes.yml'), 'utf8')) as DatedChange[]);
  writeFiles(join(dist, 'export'), smallFiles(version, changes));
  if (exported) await exportRecord(dataset, fullEvidence(dataset, models, version), changes);
  if (accepted || before === after) return;
  for (const { id, from, to } of verdicts) console.log(`${id}: ${from ?? 'new'} → ${to ?? 'gone'}`);
  console.log('Verdicts or their reasons changed: review them, then run npm run data -- --accept');
}

/** The parts of data/ to compile: those that the command line names, or both. */
function readParts(words: string[]): { models: boolean; languages: boolean } {
  const known = ['models', 'languages', '--format', '--accept', '--audit', '--report', '--export', '--warnings'];
  const unknown = words.find((word, at) => !known.includes(word) && words[at - 1] !== '--audit');
  if (unknown !== undefined)
    throw new DataError([problem('npm run data', unknown, 'is not understood', 'see npm run data -- --help')]);
  const all = !words.includes('models') && !words.includes('languages');
  return { models: all || words.includes('models'), languages: all || words.includes('languages') };
}

async function main(words: string[]): Promise<void> {
  const parts = readParts(words);
  if (words.includes('--audit')) return audit(readDataset(root), words[words.indexOf('--audit') + 1]);
  if (words.includes('--report')) return report(readDataset(root));
  if (parts.models) {
    // Read before formatting: a file that is not YAML has no canonical form, and its complaint names file and line.
    const dataset = readDataset(root);
    if (words.includes('--format')) await formatAll();
    await compileDataset(dataset, {
      accepted: words.includes('--accept'),
      exported: words.includes('--export'),
      verbose: words.includes('--warnings'),
    });
  }
  if (parts.languages) compileLanguages(dist);
}

await runCommand(main);
