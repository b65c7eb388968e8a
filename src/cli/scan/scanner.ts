import type { Analyzer } from '../../core/analyze.ts';
import { readTermPattern } from '../../page/term-pattern.ts';
import type { Block, PageContext } from '../../vocabulary/types.ts';
import { readDocument, type Markup } from './documents.ts';
import type { Finding } from './finding.ts';
import { createPlaces } from './place.ts';
import { tolerant } from './tolerant.ts';

/** What is found in one document. */
export interface DocumentFindings {
  title?: string;
  findings: Finding[];
}

/** Reads texts and judges their claims; made once for a run. */
export interface Scanner {
  /** `isPlaced`: whether claims are also found again in the source, for lines and columns. */
  scanText(text: string, markup: Markup, isPlaced: boolean): DocumentFindings;
  scanBlocks(blocks: readonly Block[], page: PageContext): Finding[];
  /** Whether the source of a document may hold an openness term. */
  mayClaim(source: string): boolean;
}

/** @param terms the openness terms, as `loadTerms` gives them */
export function createScanner(analyze: Analyzer, terms: string): Scanner {
  const [prefilter, inSource] = [readTermPattern(terms), tolerant(terms)];
  const mayClaim = (source: string): boolean => inSource.test(source);
  const scanBlocks = (blocks: readonly Block[], page: PageContext): Finding[] =>
    blocks.flatMap((block, index) => analyze(block, page).map((claim) => ({ claim, block, index })));
  return {
    mayClaim,
    scanBlocks,
    scanText(text, markup, isPlaced) {
      if (!mayClaim(text)) return { findings: [] };
      const { blocks, page } = readDocument(text, markup, prefilter);
      const findings = scanBlocks(blocks, page);
      const title = page.title === undefined ? {} : { title: page.title };
      if (!isPlaced || findings.length === 0) return { ...title, findings };
      const placeOf = createPlaces(text);
      return {
        ...title,
        findings: findings.map((finding) => {
          const place = placeOf(finding.block, finding.claim);
          return place ? { ...finding, place } : finding;
        }),
      };
    },
  };
}
