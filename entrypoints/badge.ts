import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { badgeMount } from '@/src/ui/badge/badge.tsx';
import { shellMount } from '@/src/ui/card/shell.tsx';
import { previewMount } from '@/src/ui/preview/preview.tsx';
import type { WithParts } from './wiring/parts.ts';

/** Injected into a page with its first claim, as most pages with a term hold none. */
export default defineUnlistedScript(() => {
  const here = globalThis as WithParts;
  here.annotateBadge = badgeMount;
  here.annotatePreview = previewMount;
  here.annotateShell = shellMount;
});
