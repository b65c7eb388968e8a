import { describe, expect, it } from 'vitest';
import { files, read } from './files';

/** Properties and values that name a side of the screen instead of a side of the text. */
const physical =
  /(?:^|[\s;{])((?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)(?:-\w+)*|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)/g;

/** Declarations of a style sheet that would stand on the wrong side in a language that is read from the right. */
export const sided = (css: string): string[] =>
  [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(physical)].map(([found]) => found.trim());

describe('style sheets', () => {
  it.each(files.filter((path) => /^(src|entrypoints)\/.*\.css$/.test(path)))('%s: fits both directions', (path) => {
    expect(sided(read(path))).toEqual([]);
  });

  it('are caught by this rule where they name a side', () => {
    expect(sided('a { margin-left: 1px; color: red; left: 0 }')).toEqual(['margin-left:', 'left:']);
    expect(sided('a{text-align: right; border-top-left-radius: 2px}')).toEqual([
      'text-align: right',
      'border-top-left-radius:',
    ]);
    expect(sided('a { margin-inline-start: 1px; inset-inline: 0; text-align: start } /* left: 1 */')).toEqual([]);
  });
});
