import { loadEngine, loadTerms } from '../../../src/cli/engine.ts';
import { createScanner, type Scanner } from '../../../src/cli/scan/scanner.ts';

let made: Scanner | undefined;

/** The scanner over the compiled dataset, made once for all tests. */
export const scanner = (): Scanner => (made ??= createScanner(loadEngine(), loadTerms()));
