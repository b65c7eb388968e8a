/**
 * What prettier looks after: everything but other tools' files, pages and sentences whose exact bytes are what a test
 * is about, and the grammar, whose examples are tables of one line each.
 */
export const formatted = ['.', '!package-lock.json', '!test/pages/**', '!test/corpus/**', '!data/lang/**'];

/** Files that have not changed since they were found right are not read again. */
export const cached = ['--cache', '--cache-location=.output/prettier-cache'];
