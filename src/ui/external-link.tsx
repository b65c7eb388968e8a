import type { ComponentChildren } from 'preact';
import type { Translate } from './text.ts';

interface ExternalLinkProps {
  t: Translate;
  href: string;
  children: ComponentChildren;
}

/** A link out, in a new tab that learns nothing of where it came from. Anything but https is shown as plain text. */
export function ExternalLink({ t, href, children }: ExternalLinkProps) {
  if (!href.startsWith('https://')) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" title={t('opens_new_tab')}>
      {children}
    </a>
  );
}

/** The host of an address, without what nobody needs to read; the whole where it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
