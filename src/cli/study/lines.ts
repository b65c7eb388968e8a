import { getDomain, getHostname } from 'tldts';
import * as v from 'valibot';

const target = v.object({
  text: v.string(),
  model: v.nullable(v.string()),
  verdict: v.picklist(['supported', 'refuted', 'not-enough-info']),
});
const claim = v.object({
  phrase: v.string(),
  stance: v.picklist(['asserted', 'denied', 'unclear']),
  targets: v.array(target),
  quote: v.exactOptional(v.string()),
  context: v.exactOptional(v.string()),
});
const schema = v.object({
  id: v.union([v.string(), v.number()]),
  claims: v.array(claim),
  file: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
  date: v.exactOptional(v.string()),
});

/** A line of `scan --format jsonl`, as far as a study needs it. */
export type StudyLine = v.InferOutput<typeof schema>;
export type LineClaim = StudyLine['claims'][number];

/** Reads a line. @throws Error with a reason for people */
export function readLine(text: string): StudyLine {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error('not valid JSON');
  }
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  throw new Error(`no line of scan --format jsonl (${v.getDotPath(result.issues[0]) ?? 'line'})`);
}

/** What is behind an address: the domain that somebody registered. */
const registered = { allowPrivateDomains: true };

/** The registered domain of an address (by the Public Suffix List), else its host; empty where it has none. */
export const siteOf = (url: string): string => getDomain(url, registered) ?? getHostname(url) ?? '';

/** "2026-03" of a date as archives write it; empty where it is none. */
export const monthOf = (date: string): string =>
  /^(?:19[7-9]\d|2[01]\d\d)-(?:0[1-9]|1[0-2])(?=-|$)/.exec(date)?.[0] ?? '';

/** The words of a claim, so that the same words are the same claim. */
export const claimText = ({ quote, phrase, targets }: LineClaim): string =>
  (quote ?? [...targets.map(({ text }) => text), phrase].join(' '))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
