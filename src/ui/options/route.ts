import type { LicenceId, ModelId } from '@/src/vocabulary/types.ts';

/** The parts of the options page that the navigation names. */
export const parts = ['settings', 'models', 'chart', 'data'] as const;
export type Part = (typeof parts)[number];

/** Which view the address asks for. */
export type Route =
  | { view: Part }
  | { view: 'model'; id: ModelId }
  | { view: 'licence'; id: LicenceId }
  /** Without a second model: it is still to be chosen. */
  | { view: 'compare'; id: ModelId; other?: ModelId };

export const partHref = (part: Part): string => (part === 'settings' ? '#/' : `#/${part}`);
export const modelHref = (id: ModelId): string => `#/model/${encodeURIComponent(id)}`;
export const licenceHref = (id: LicenceId): string => `#/licence/${encodeURIComponent(id)}`;
/** Two models side by side; without a second one, the view where it is chosen. */
export const compareHref = (id: ModelId, other?: ModelId): string =>
  ['#/compare', id, ...(other === undefined ? [] : [other])]
    .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
    .join('/');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads the part of an address behind `#`; anything unknown is the settings. */
export function parseRoute(hash: string): Route {
  const [, view = '', id = '', other = ''] = hash.replace(/^#/, '').split('/');
  if ((view === 'model' || view === 'licence') && id !== '') return { view, id: decoded(id) };
  if (view === 'compare' && id !== '') return { view, id: decoded(id), ...(other !== '' && { other: decoded(other) }) };
  return { view: parts.find((part) => part === view) ?? 'settings' };
}

/** Which part a view belongs to, for the navigation. */
export const partOf = ({ view }: Route): Part => parts.find((part) => part === view) ?? 'models';
