// The commands of package.json: what each runs, which compiled data it reads, and its help. Plain JavaScript, because
// the bootstrap needs it before anything is installed.

/** @typedef {{ file: string, needsData: boolean, usage: string, about: string, options?: string[] }} Command */

/** @type {Record<string, Command>} */
export const commands = {
  start: {
    file: 'src/cli/start.ts',
    needsData: true,
    usage: 'npm start -- [--firefox] [URL|FILE]',
    about:
      'Opens a page in a real browser with the extension and prints every claim. Without a page: a sample article.',
  },
  test: {
    file: 'src/cli/develop/test.ts',
    needsData: true,
    usage: 'npm test -- [quick | STEP …]',
    about: 'Runs all checks, or some steps of them.',
    options: [
      'quick    lint, types, unit tests and data, without a browser',
      'data     what a change of data/ needs: it compiles, and its examples and scores hold',
      'list     lists the steps',
    ],
  },
  dev: {
    file: 'src/cli/develop/dev.ts',
    needsData: true,
    usage: 'npm run dev -- [chrome|firefox]',
    about: 'Opens a browser with the extension and rebuilds it as you edit.',
  },
  build: {
    file: 'src/cli/develop/build.ts',
    needsData: true,
    usage: 'npm run build -- [chrome] [firefox]',
    about: 'Builds the extension into .output/, for both browsers unless you name one.',
  },
  zip: {
    file: 'src/cli/develop/zip.ts',
    needsData: true,
    usage: 'npm run zip -- [chrome] [firefox]',
    about: 'Builds the zips for the stores and prints their SHA-256 sums.',
  },
  release: {
    file: 'src/cli/develop/release.ts',
    needsData: true,
    usage: 'npm run release -- patch|minor|major [--dry-run] | --packages',
    about: 'Tests, writes version and changelog, makes all packages, commits and tags. Publishes nothing.',
    options: [
      '--dry-run     prints what it would do, and changes nothing',
      '--packages    packages, bill of materials and checksums of the current version alone, in .output/release/',
    ],
  },
  store: {
    file: 'src/cli/develop/store.ts',
    needsData: true,
    usage: 'npm run store',
    about: 'Writes what the forms of the stores ask for into .output/store/: listings, pictures, privacy declarations.',
  },
  scan: {
    file: 'src/cli/scan.ts',
    needsData: true,
    usage: 'npm run --silent scan -- [--format NAME] [--fail-on refuted|claims] [--explain] [--out DIR] [FILE …]',
    about: 'Finds claims in pages, Markdown, texts, web archives and lines of JSON, or in standard input.',
    options: [
      '--format text       a report for people (the default)',
      '--format jsonl      of a line {"id", "text"} a line {"id", "claims"}; of a document the same with its file and title',
      '--format sarif      SARIF 2.1.0 with the refuted claims, for editors and code hosts',
      '--format markdown   a report to paste',
      '--format csv        a table with a row for each model of each claim',
      '--fail-on WHAT      exit code 2 if there are refuted claims (refuted), or any (claims)',
      '--explain           says what the dataset knows of each model, with a source',
      '--out DIR           lines of JSON of each file in DIR/NAME.jsonl; files that are done are not read again',
      '--jobs N            reads N files at the same time; what is written stays the same (1 unless you say otherwise)',
      '--config FILE       reads this configuration, not actually-open.json in the working folder',
      '--[no-]color, --[no-]progress',
      'Exit codes: 0 fine, 1 something could not be read, 2 what --fail-on names was found.',
    ],
  },
  study: {
    file: 'src/cli/study.ts',
    needsData: true,
    usage: 'npm run --silent study -- FILE|DIR … --out DIR [--seed N] [--list FILE]',
    about: 'Makes a page with figures and tables of what scan --format jsonl, or scan --out, has found.',
    options: [
      'FILE|DIR      lines of JSON, or a folder of them; the summaries beside them are read, too',
      '--out DIR     gets index.html, which needs no script, and the tables as CSV',
      '--seed N      decides what is drawn at random (1 unless you say otherwise)',
      '--list FILE   names the files that were to be scanned, one a line; those without results are counted',
    ],
  },
  eval: {
    file: 'src/cli/eval.ts',
    needsData: true,
    usage: 'npm run eval -- [FILE.jsonl …] [--by FIELD] [--misses FILE.txt]',
    about: 'Scores the engine on a labelled corpus (test/corpus/own.jsonl unless you name others).',
    options: [
      '--by FIELD       a line for each value of a field of the passages, such as lang; of every own*.jsonl unless you name files',
      '--misses FILE    where to write misses and false alarms (default: .output/misses.txt)',
    ],
  },
  explain: {
    file: 'src/cli/explain.ts',
    needsData: true,
    usage: 'npm run explain -- [--lang CODE] "SENTENCE" | --corpus FILE.jsonl ID',
    about: 'Prints what the engine saw in a text: terms, names, chunks, cues, rule and pattern, stance, verdicts.',
    options: [
      '--lang CODE         the language of the sentence, as a page would tag it; without it, it is recognised',
      '--corpus FILE ID    the passage with this id in a corpus',
    ],
  },
  bench: {
    file: 'src/cli/develop/bench.ts',
    needsData: true,
    usage: 'npm run bench -- [engine|browsers|scan] [--browser chromium|firefox] [--page NAME …] [--rounds N] [--mb N]',
    about: 'Measures the engine, and the built extension in real browsers (src/cli/develop/bench/README.md).',
    options: [
      'scan        measures scan alone, as people run it, against grep and against parsing everything',
      '--mb N      size of its inputs: the text without a term has 100 MB unless you say otherwise',
      '--rounds N  times that each is run: 15, of scan 3',
    ],
  },
  data: {
    file: 'data/compile/index.ts',
    needsData: false,
    usage: 'npm run data -- [models|languages] [--format] [--accept] [--export] [--warnings] [--audit SEED] [--report]',
    about: 'Checks and compiles data/ into data/dist/.',
    options: [
      'models         models, licences and criteria alone',
      'languages      data/lang alone',
      '--format       first brings the data files into their canonical form',
      '--accept       writes changed verdicts to verdicts.snap and changes.yml, after you have reviewed them',
      '--export       also writes the public record to data/dist/export: a page for each model and licence, CSV, JSON',
      '--warnings     lists every warning; without it, those about records whose class changes, and a count of the others',
      '--audit SEED   prints forty releases with every fact and its sources, for a person to check; compiles nothing',
      '--report       prints the dataset in figures: what is known, and what is not; compiles nothing',
    ],
  },
  'data:import': {
    file: 'data/import/index.ts',
    needsData: false,
    usage: 'npm run data:import -- osai|mot|models.dev DIR [--list FILE]',
    about: 'Compares an index (a clone of it in DIR) with data/models. Writes nothing but the list.',
    options: ['--list FILE    keeps what it found, as data/findings does for the weekly pull request'],
  },
  'data:key': {
    file: 'src/cli/develop/data-key.ts',
    needsData: false,
    usage: 'npm run data:key -- FILE',
    about: 'Makes a key that signs data updates. FILE gets the secret half and must be outside the repository.',
  },
  'data:sign': {
    file: 'src/cli/develop/data-sign.ts',
    needsData: true,
    usage: 'npm run data:sign -- KEYFILE',
    about: 'Signs the compiled data and writes the update that people choose in the options, into .output/.',
  },
  new: {
    file: 'data/new/index.ts',
    needsData: false,
    usage: 'npm run new -- model ID',
    about: 'Writes the first lines of a record. ID has lower case letters, digits, dots, hyphens and plus signs.',
  },
  expressions: {
    file: 'src/cli/develop/expressions.ts',
    needsData: true,
    usage: 'npm run expressions -- [--write | --all]',
    about: 'Looks for regular expressions whose time grows faster than the text, among those not checked before.',
    options: [
      '--write    writes the list of those that were checked (test/cli/checked-expressions.txt)',
      '--all      checks all afresh, for some minutes, and writes the list',
    ],
  },
  mutants: {
    file: 'src/cli/develop/mutants.ts',
    needsData: true,
    usage: 'npm run mutants -- [verdict|stance|resolve|versions|settings|messages|sites …]',
    about: 'Changes the code in small ways and counts how many changes no test notices (some minutes a group).',
  },
  pack: {
    file: 'src/cli/develop/pack.ts',
    needsData: true,
    usage: 'npm run pack',
    about: 'Writes the package for Node, with command line and library, to .output/actually-open-VERSION.tgz.',
  },
  format: {
    file: 'src/cli/develop/format.ts',
    needsData: false,
    usage: 'npm run format',
    about: 'Formats all files and fixes what the linter can fix.',
  },
};

/** Help for a command. @param {string} name */
export function helpFor(name) {
  const { usage, about, options = [] } = commands[name];
  return [`Usage: ${usage}`, about, ...options.map((line) => `  ${line}`)].join('\n');
}
