import * as zlib from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { longest } from './raw-record.ts';

/** The page or text in a record. */
export interface RecordPage {
  url?: string;
  /** When it was fetched, as the archive writes it. */
  date?: string;
  kind: 'html' | 'plain' | 'extract';
  /** Charset of the header of the transport. */
  charset?: string;
  body: Uint8Array;
}

const options = { maxOutputLength: longest };
const decoders: Record<string, (body: Uint8Array) => Buffer> = {
  gzip: (body) => zlib.gunzipSync(body, options),
  'x-gzip': (body) => zlib.gunzipSync(body, options),
  deflate: (body) => (((body[0] ?? 0) & 15) === 8 ? zlib.inflateSync : zlib.inflateRawSync)(body, options),
  br: (body) => zlib.brotliDecompressSync(body, options),
};

/** Undoes the codings of a body, the last one first. @throws Error with a reason for people */
function decode(body: Uint8Array, codings: string): Uint8Array {
  return codings
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .reverse()
    .reduce((coded, coding) => {
      const decoder = decoders[coding];
      if (!decoder) throw new Error(`the body is coded as "${coding.slice(0, 20)}", which is not known`);
      try {
        return decoder(coded);
      } catch {
        throw new Error(`the body, coded as "${coding}", cannot be decoded`);
      }
    }, body);
}

const types: [RegExp, RecordPage['kind']][] = [
  [/^(?:text\/html|application\/xhtml\+xml)/i, 'html'],
  [/^text\/(?:plain|markdown)/i, 'plain'],
];
const kindOfType = (type: string): RecordPage['kind'] | undefined => types.find(([pattern]) => pattern.test(type))?.[1];

/** The types of record that hold a page or its text. */
const worthReading = /^warc-type:\s*(?:response|resource|conversion)\s*$/im;

/**
 * Reads one record. @returns null where it holds no page and no text
 * @throws Error with a reason for people
 */
export async function pageOfRecord(bytes: Buffer): Promise<RecordPage | null> {
  const head = bytes.subarray(0, Math.max(0, bytes.indexOf('\r\n\r\n'))).toString('latin1');
  if (!worthReading.test(head)) return null;
  const record = await WARCParser.parse([bytes]);
  if (!record) throw new Error('the record cannot be read');
  const url = record.warcTargetURI?.replace(/^<|>$/g, '');
  const date = record.warcDate;
  const named = { ...(url !== undefined && { url }), ...(date && { date }) };
  if (record.warcType === 'conversion') return { ...named, kind: 'extract', body: await record.readFully(false) };
  const page = await bodyOf(record);
  return page && { ...named, ...page };
}

/** The body of a response or a resource; null where it is no page and no text, or none that was found. */
async function bodyOf(record: WARCRecord): Promise<Omit<RecordPage, 'url' | 'date'> | null> {
  const { httpHeaders, warcContentType } = record;
  const headers = httpHeaders?.headers;
  const type = headers?.get('content-type') ?? warcContentType ?? '';
  const status = Number(httpHeaders?.statusCode ?? 200);
  const kind = kindOfType(type);
  if (!kind || status < 200 || status > 299) return null;
  const coding = headers?.get('content-encoding') ?? '';
  // The body is decoded here, as a broken coding must not pass for the end of the page.
  headers?.delete('content-encoding');
  const body = decode(await record.readFully(headers !== undefined), coding);
  const charset = /charset\s*=\s*["']?([^\s"';]{1,40})/i.exec(type)?.[1];
  return { kind, body, ...(charset !== undefined && { charset }) };
}
