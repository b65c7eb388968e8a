import { signCode } from './ring/icon.ts';
import { Ring } from './ring/ring.tsx';
import type { Translate } from './text.ts';

/** The name of the extension with its sign, as in the toolbar. */
export function Brand({ t }: { t: Translate }) {
  return (
    <p class="brand" data-tone="permissive">
      <Ring code={signCode} size={24} />
      {t('extension_name')}
    </p>
  );
}
