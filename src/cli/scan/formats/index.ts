import type { Format } from '../config.ts';
import { csvFormat } from './csv.ts';
import type { FormatOptions, Formatter } from './format.ts';
import { jsonlFormat } from './jsonl.ts';
import { markdownFormat } from './markdown.ts';
import { sarifFormat } from './sarif.ts';
import { textFormat } from './text.ts';

const made: Record<Format, (options: FormatOptions) => Formatter> = {
  text: textFormat,
  jsonl: jsonlFormat,
  sarif: sarifFormat,
  markdown: markdownFormat,
  csv: csvFormat,
};

/** Makes a format by its name. */
export const createFormat = (name: Format, options: FormatOptions): Formatter => made[name](options);
