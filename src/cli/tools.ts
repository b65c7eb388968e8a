/**
 * What prettier looks after: everything but other tools' files, and pages and sentences whose exact bytes are what a test
 * is about.
 */
export const formatted = ['.', '!package-lock.json', '!test/pages/**', '!test/corpus/**'];
