import languages from '@/data/dist/languages.json';
import type { Analyzer } from '@/src/core/analyze.ts';
import { chooseLanguage } from '@/src/core/choose-language.ts';
import type {
  Assessed,
  Assessment,
  Block,
  DatasetIndex,
  EvidenceTable,
  LicenceEvidence,
  LicenceId,
  ModelEvidence,
  ModelId,
  NameTable,
  Outcome,
  PageContext,
} from '@/src/vocabulary/types.ts';
import { reportBug } from '@/src/ext/errors.ts';
import { takeTurns } from './take-turns.ts';
import { forgetUpdate, updateInUse } from './data-in-use.ts';

const forgetting: (() => void)[] = [];

/** Runs `make` at the first call and returns its promise at every call, until the data in use change. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  forgetting.push(() => (made = undefined));
  return () => (made ??= make());
}

interface Reader {
  names: NameTable;
  /** Null if the engine failed at a block. */
  analyze: Analyzer<null>;
}

/** The compiled languages, each read when a block first asks for it. */
const languageTables = import.meta.glob<string>('/data/dist/lang-*.json', { query: '?raw', import: 'default' });

/**
 * The engine with its name table and one language. Loaded when a page first asks, as mostly the background wakes for
 * something else. The texts are in the bundle: the policy of the extension forbids even fetching its own files.
 */
async function read(code: string): Promise<Outcome<Reader>> {
  const [{ createAnalyzer }, { readNames }, { readLanguage }, update, language] = await Promise.all([
    import('@/src/core/analyze.ts'),
    import('@/src/knowledge/names.ts'),
    import('@/src/knowledge/language.ts'),
    updateInUse(),
    languageTables[`/data/dist/lang-${code}.json`]?.(),
  ]);
  const names = update?.names ?? (await import('@/data/dist/names.json?raw')).default;
  if (!names || !language) return { ok: false, problem: 'dataset-missing' };
  const [table, compiled] = [readNames(names), readLanguage(language)];
  if (!table.ok) return table;
  if (!compiled.ok) return compiled;
  const around = update?.languages[code] ?? compiled.value.names;
  const analyze = createAnalyzer(table.value, { ...compiled.value, names: around }, (error) => {
    reportBug('analyze', error);
    return null;
  });
  return { ok: true, value: { names: table.value, analyze } };
}

const readers = new Map<string, Promise<Outcome<Reader>>>();
function readerFor(code: string): Promise<Outcome<Reader>> {
  const loading = readers.get(code) ?? read(code);
  readers.set(code, loading);
  return loading;
}

/** The text of the evidence in use. */
const evidenceText = async (): Promise<string> =>
  (await updateInUse())?.evidence ?? (await import('@/data/dist/evidence.json?raw')).default;

/** The second part of the dataset: what cards show. */
export const evidence = once(async (): Promise<Outcome<EvidenceTable>> => {
  const [{ readEvidence }, text] = await Promise.all([import('@/src/knowledge/evidence.ts'), evidenceText()]);
  return text ? readEvidence(text) : { ok: false, problem: 'dataset-missing' };
});

/** SHA-256 of the evidence, as `npm run data` prints it. */
const digestOfEvidence = once(async (): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(await evidenceText()));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
});

/** Adds the models' rings and names, which the engine does not need but views show. */
function withNames(assessments: Assessment[], { models }: NameTable): Assessment[] {
  return assessments.map((assessment) => ({
    ...assessment,
    targets: assessment.targets.map((target) => {
      const model = target.model === null ? undefined : models[target.model];
      return model ? { ...target, name: model.name, ...(model.ring !== undefined && { ring: model.ring }) } : target;
    }),
  }));
}

/** The claims of each block, in their order. */
export async function assess(blocks: Block[], page: PageContext): Promise<Assessed> {
  const judged: { block: Block; reader: Reader | null }[] = [];
  for (const block of blocks) {
    const code = chooseLanguage(languages, block.text, block.lang ?? page.lang);
    const loaded = code === null ? null : await readerFor(code);
    if (loaded?.ok === false) return loaded;
    judged.push({ block, reader: loaded && loaded.value });
  }
  const claims = await takeTurns(judged, ({ block, reader }) => {
    if (!reader) return [];
    const found = reader.analyze(block, page);
    return found && withNames(found, reader.names);
  });
  return { ok: true, value: claims };
}

/** One model with what its card needs; null if the dataset has no such model. */
export async function describe(id: ModelId): Promise<Outcome<ModelEvidence | null>> {
  const [loaded, digest, { describeModel }] = await Promise.all([
    evidence(),
    digestOfEvidence(),
    import('@/src/knowledge/describe.ts'),
  ]);
  if (!loaded.ok) return loaded;
  const model = describeModel(loaded.value, id);
  return { ok: true, value: model && { ...model, digest } };
}

/** The dataset in short, for the options page. */
export const browse = once(async (): Promise<Outcome<DatasetIndex>> => {
  const loaded = await evidence();
  if (!loaded.ok) return loaded;
  const [{ indexOf, readChanges }, update, hash] = await Promise.all([
    import('@/src/knowledge/dataset-index.ts'),
    updateInUse(),
    digestOfEvidence(),
  ]);
  const changes = update?.changes ?? (await import('@/data/dist/export/changes.json?raw')).default;
  return { ok: true, value: { ...indexOf(loaded.value, readChanges(changes)), hash } };
});

/** One licence with the models under it; null if the dataset has no such licence. */
export async function describeLicence(id: LicenceId): Promise<Outcome<LicenceEvidence | null>> {
  const loaded = await evidence();
  if (!loaded.ok) return loaded;
  const { licenceOf } = await import('@/src/knowledge/dataset-index.ts');
  return { ok: true, value: licenceOf(loaded.value, id) };
}

/** Reads everything again at the next question: other data are in use. */
export function forgetKnowledge(): void {
  forgetUpdate();
  readers.clear();
  for (const forget of forgetting) forget();
}
