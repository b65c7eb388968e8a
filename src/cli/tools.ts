/**
 * What prettier looks after: everything but other tools' files, and pages and sentences whose exact bytes are what a test
 * is about.
 */
export const formatted = ['.', '!package-lock.json', '!test/pages/**', '!test/corpus/**'];

/** Files that have not changed since they were found right are not read again. */
export const cached = ['--cache', '--cache-location=.output/prettier-cache'];
