import { render } from 'preact';
import type { Scheme } from '@/src/page/ports.ts';
import { badgeMount } from '@/src/ui/badge/badge.tsx';
import { cardMount } from '@/src/ui/card/mount.tsx';
import type { Translate } from '@/src/ui/text.ts';
import { Welcome } from '@/src/ui/welcome/welcome.tsx';
import { claimOf, describe } from './samples.ts';

/** The welcome page with a claim in the sample that needs no engine. */
export function showWelcome(t: Translate, scheme: Scheme): void {
  const onBug = (error: unknown) => {
    throw error;
  };
  const ports = {
    t,
    describe: async (id: string) => ({ ok: true, value: describe(id) }) as const,
    page: () => 'https://news.example/',
    title: () => 'A page',
    version: '1.0.0',
    copy: async () => true,
    openModel: () => undefined,
    today: () => '2026-11-27',
    onBug,
  };
  render(
    <Welcome
      sidePanel
      t={t}
      mode="everywhere-except"
      locked={false}
      checkHref="check.html"
      optionsHref="options.html"
      pinned={false}
      languages={['de', 'en', 'zh']}
      sample={{
        analyze: async () => ({ ok: true, value: [[claimOf(['llama-3.1'], '').assessment]] }),
        mountBadge: badgeMount({ t, onBug }),
        mountCard: cardMount(ports),
        scheme,
      }}
      onMode={() => undefined}
    />,
    document.body,
  );
}
