import { bugs } from '@/package.json';

/** A report as it leaves, if a person sends it. */
export interface Written {
  title: string;
  body: string;
}

/**
 * The address of a form that is filled with a report, at the place that package.json names for bugs. Nothing goes there
 * before a person follows it.
 */
export function formAddress({ title, body }: Written): string {
  const url = new URL(`${bugs.url}/new`);
  url.searchParams.set('title', title);
  url.searchParams.set('body', body);
  return url.href;
}

/** A new mail with a report in it; to whom it goes the person decides. */
export const mailAddress = ({ title, body }: Written): string =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
