import PostalMime from 'postal-mime';
import type { Scanned } from '../finding.ts';
import type { Scanner } from '../scanner.ts';

/** Reads a page that was saved as MHTML: its HTML and that of its frames. @throws Error with a reason for people */
export async function scanMhtml(scanner: Scanner, bytes: Uint8Array, name: string): Promise<Scanned> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 });
  if (!mail.html) throw new Error('holds no page');
  const url = mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value;
  const { title = mail.subject, ...found } = scanner.scanText(mail.html, 'html', false);
  return { file: name, ...(url !== undefined && { url }), ...(title !== undefined && { title }), ...found };
}
