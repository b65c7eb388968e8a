import type { Analyzer } from '../../core/analyze.ts';
import { readTermPattern } from '../../page/term-pattern.ts';
import type { Block, PageContext } from '../../vocabulary/types.ts';
import { readDocument, type Markup } from './documents.ts';
import type { Finding, Reach } from './finding.ts';
import { createPlaces } from './place.ts';
import { tolerant } from './tolerant.ts';

/** What is found in one document. */
export interface DocumentFindings {
  title?: string;
  findings: Finding[];
  reach: Reach;
}

/** Reads texts and judges their claims; made once for a run. */
export interface Scanner {
  /** `isPlaced`: whether claims are also found again in the source, for lines and columns. */
  scanText(text: string, markup: Markup, isPlaced: boolean): DocumentFindings;
  /** @param blocks those of a document that hold an openness term */
  scanBlocks(blocks: readonly Block[], page: PageContext): DocumentFindings;
  /** Whether the source of a document may hold an openness term. */
  mayClaim(source: string): boolean;
}

export interface ScannerOptions {
  /** In place of the look for terms in the source of a document. */
  mayClaim?: (source: string) => boolean;
  /** Whether a model was named beside a term since this was last asked. */
  takeNamed?: () => boolean;
}

/** @param terms the openness terms, as `loadTerms` gives them */
export function createScanner(analyze: Analyzer, terms: string, options: ScannerOptions = {}): Scanner {
  const [prefilter, inSource] = [readTermPattern(terms), tolerant(terms)];
  const { mayClaim = (source) => inSource.test(source), takeNamed = () => false } = options;
  const scanBlocks = (blocks: readonly Block[], page: PageContext): DocumentFindings => {
    takeNamed();
    const findings = blocks.flatMap((block, index) => analyze(block, page).map((claim) => ({ claim, block, index })));
    return { findings, reach: takeNamed() ? 'model' : blocks.length > 0 ? 'term' : 'nothing' };
  };
  return {
    mayClaim,
    scanBlocks,
    scanText(text, markup, isPlaced) {
      if (!mayClaim(text)) return { findings: [], reach: 'nothing' };
      const { blocks, page } = readDocument(text, markup, prefilter);
      const found = scanBlocks(blocks, page);
      const { findings } = found;
      const named = page.title === undefined ? found : { ...found, title: page.title };
      if (!isPlaced || findings.length === 0) return named;
      const placeOf = createPlaces(text);
      return {
        ...named,
        findings: findings.map((finding) => {
          const place = placeOf(finding.block, finding.claim);
          return place ? { ...finding, place } : finding;
        }),
      };
    },
  };
}
