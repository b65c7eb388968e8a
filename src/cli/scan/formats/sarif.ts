import type { Log, Result, ReportingDescriptor } from 'sarif';
import manifest from '../../../../package.json';
import { contextOf, isRefuted, type Finding, type Scanned } from '../finding.ts';
import { classWords, partWords } from '../report.ts';
import type { FormatOptions, Formatter } from './format.ts';

/** The one rule: claims that the facts refute. Others are no findings of a linter. */
const rule: ReportingDescriptor = {
  id: 'refuted-claim',
  name: 'RefutedOpenSourceClaim',
  shortDescription: { text: 'A model is called open source, and the facts say otherwise.' },
  fullDescription: {
    text: 'The text says that an AI model, or a part of it, is open source. By the sourced facts of the dataset it is not.',
  },
  help: { text: 'Write what was released, for example “open-weight”, or name the part and the licence that are open.' },
  helpUri: manifest.homepage,
  defaultConfiguration: { level: 'warning' },
};

/** Addresses in SARIF are URIs with forward slashes. */
const uriOf = (file: string): string => encodeURI(file.replaceAll('\\', '/'));

function resultOf({ file, url }: Scanned, finding: Finding, reasons: string[]): Result {
  const { claim, block, place } = finding;
  const refuted = claim.targets.filter(({ verdict }) => verdict === 'refuted');
  const sentences = refuted.map((target) => {
    const facts = claim.object === 'model' && target.class !== null ? classWords[target.class] : 'not';
    return `“${claim.phrase}” is said of ${partWords(claim.object)}${target.text}; by the facts it is ${facts}.`;
  });
  return {
    ruleId: rule.id,
    ruleIndex: 0,
    level: 'warning',
    message: { text: [...sentences, ...reasons].join('\n') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          ...(place && {
            region: {
              startLine: place.line,
              startColumn: place.column,
              endLine: place.endLine,
              endColumn: place.endColumn,
              snippet: { text: contextOf(block, claim) },
            },
          }),
        },
        ...(url !== undefined && { logicalLocations: [{ fullyQualifiedName: url }] }),
      },
    ],
    properties: { models: refuted.map(({ model }) => model), rule: claim.rule, context: contextOf(block, claim) },
  };
}

/** SARIF 2.1.0, which editors and code hosts show beside the text: one result for each refuted claim. */
export function sarifFormat({ reasonsOf }: FormatOptions): Formatter {
  const results: Result[] = [];
  return {
    document(scanned) {
      for (const finding of scanned.findings)
        if (isRefuted(finding.claim)) results.push(resultOf(scanned, finding, reasonsOf(finding)));
      return '';
    },
    end({ skipped }) {
      const { name, version, homepage: informationUri } = manifest;
      const log: Log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name, version, informationUri, rules: [rule] } },
            columnKind: 'utf16CodeUnits',
            invocations: [{ executionSuccessful: skipped === 0 }],
            results,
          },
        ],
      };
      return `${JSON.stringify(log, null, 2)}\n`;
    },
  };
}
