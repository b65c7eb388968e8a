/** How a file is read. */
export type Kind = 'html' | 'mhtml' | 'markdown' | 'plain' | 'lines' | 'archive' | 'extracts';

const byName: [RegExp, Kind][] = [
  [/\.(?:x?html?|shtml)$/i, 'html'],
  [/\.(?:mhtml?|mht)$/i, 'mhtml'],
  [/\.(?:md|markdown|mdx|mkd|qmd|rmd)$/i, 'markdown'],
  [/\.(?:jsonl|ndjson)$/i, 'lines'],
  [/\.warc(?:\.gz)?$/i, 'archive'],
  [/\.wet(?:\.gz)?$/i, 'extracts'],
];

/**
 * Whether a file begins as text does. Documents of word processors and PDF do not: read as text they would seem to hold
 * no claim. In UTF-16, which has a byte order mark, zeros are part of letters.
 */
export function isText(head: Uint8Array): boolean {
  const [first, second] = head;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isWide || (!head.includes(0) && !Buffer.from(head.subarray(0, 5)).equals(Buffer.from('%PDF-')));
}

/** The kind of a file by its name and its first bytes; plain text where neither says more. */
export function kindOf(name: string, head: Uint8Array): Kind {
  const start = Buffer.from(head.subarray(0, 512)).toString('latin1');
  if (start.startsWith('WARC/')) return 'archive';
  const named = byName.find(([pattern]) => pattern.test(name))?.[1];
  if (named) return named;
  if (head[0] === 0x1f && head[1] === 0x8b) return 'archive';
  if (/^(?:From|Snapshot-Content-Location|MIME-Version): .*\r?\n/m.test(start) && /multipart\/related/i.test(start))
    return 'mhtml';
  return /^(?:\xEF\xBB\xBF)?\s*\{\s*"/.test(start) && !/\.txt$/i.test(name) ? 'lines' : 'plain';
}
