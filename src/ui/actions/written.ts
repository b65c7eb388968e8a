import { bugs } from '@/package.json';
import type { Translate } from '../text.ts';

/** One thing that a report holds. */
export interface ReportField {
  /** Of the field in the form, as its file in .github/ISSUE_TEMPLATE names it. */
  id: string;
  value: string;
  /** Its line in the report, where that is more than the value. */
  line?: string;
}

/** A report as it leaves, if a person sends it. */
export interface Written {
  /** The file of the form, without its ending. */
  form: 'false-alarm' | 'missed-claim';
  title: string;
  fields: readonly ReportField[];
}

/** A field whose line begins with its name. */
export const namedField = (t: Translate, id: string, name: string, value: string): ReportField => ({
  id,
  value,
  line: t('component_state', name, value),
});

/** The report as people read it, before and after it is sent: a line for each thing it holds. */
export const reportBody = ({ fields }: Pick<Written, 'fields'>): string =>
  fields.map(({ value, line = value }) => line).join('\n');

/**
 * The address of a form that is filled with a report, at the place that package.json names for bugs. Nothing goes there
 * before a person follows it. GitHub fills the fields whose ids are parameters of the address.
 */
export function formAddress({ form, title, fields }: Written): string {
  const url = new URL(`${bugs.url}/new`);
  url.searchParams.set('template', `${form}.yml`);
  url.searchParams.set('title', title);
  for (const { id, value } of fields) url.searchParams.set(id, value);
  return url.href;
}

/** A new mail with a report in it; to whom it goes the person decides. */
export const mailAddress = (written: Written): string =>
  `mailto:?subject=${encodeURIComponent(written.title)}` +
  `&body=${encodeURIComponent(reportBody(written).replaceAll('\n', '\r\n'))}`;
