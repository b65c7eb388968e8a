import type { ComponentChildren } from 'preact';
import type { Translate } from './text.ts';

interface ExternalLinkProps {
  t: Translate;
  href: string;
  children: ComponentChildren;
}

/**
 * Opens the address that was meant. In a card a page may have written another one into the link: Firefox hands pages
 * the nodes inside closed roots. In our own pages the browser follows the link itself.
 */
function follow(event: MouseEvent, href: string): void {
  const inPage = (event.currentTarget as Node).getRootNode() instanceof ShadowRoot;
  if (!inPage || event.button > 1) return;
  event.preventDefault();
  open(href, '_blank', 'noopener,noreferrer');
}

/** A link out, in a new tab that learns nothing of where it came from. Anything but https is shown as plain text. */
export function ExternalLink({ t, href, children }: ExternalLinkProps) {
  if (!href.startsWith('https://')) return <span>{children}</span>;
  const onPress = (event: MouseEvent): void => follow(event, href);
  return (
    <a
      href={href}
      onClick={onPress}
      onAuxClick={onPress}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
      title={t('opens_new_tab')}
    >
      {children}
    </a>
  );
}

/** The host of an address, without what nobody needs to read; the whole where it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
