import { render } from 'preact';
import { badgeMount } from '@/src/ui/badge/badge.tsx';
import { cardMount } from '@/src/ui/card/mount.tsx';
import { CheckPage } from '@/src/ui/check/check-page.tsx';
import type { ActionPorts } from '@/src/ui/actions/actions.tsx';
import { Popup, type PopupPage } from '@/src/ui/popup/popup.tsx';
import { t as english } from '@/test/ui/messages.ts';
import type { Translate } from '@/src/ui/text.ts';
import { claimOf, describe, entryOf } from './samples.ts';
import { checked, checkedText } from './checked.ts';
import { showOptions } from './options-view.tsx';
import { showWelcome } from './welcome-view.tsx';
import { popupPages } from './popup-pages.ts';
import '@/src/ui/theme.css';
import '@/src/ui/popup/popup.css';
import '@/src/ui/popup/report.css';
import '@/src/ui/check/check.css';
import '@/src/ui/actions/actions.css';
import optionsCss from '@/src/ui/options/options.css?inline';
import datasetCss from '@/src/ui/dataset/dataset.css?inline';

/**
 * Shows one view by the address: `#card:llama-4:dark`, `#badges`, `#popup:many`, `#options`. Behind a plus stands what is
 * opened in it (`#card:llama-4+cite`), at the end the direction (`#popup:usual:light:rtl`).
 */
const [view = '', state = '', scheme = 'light', direction = 'ltr'] = location.hash.slice(1).split(':');
const [which = '', panel] = state.split('+');
/** From right to left as Arabic is, dates and numbers included, in words that can be read here. */
const arabic: Translate = (key, ...subs) => (key === 'locale' ? 'ar' : english(key, ...subs));
const t = direction === 'rtl' ? arabic : english;
const tone = scheme === 'dark' ? 'dark' : 'light';
const quietly = () => undefined;
const onBug = (error: unknown) => {
  throw error;
};

const actions: ActionPorts = {
  t,
  page: () => 'https://news.example/2026/a-story',
  site: () => 'news.example',
  version: '1.0.0',
  today: () => '2026-11-24',
  describe: async (id) => ({ ok: true, value: describe(id) }),
  copy: async () => which === 'gpt-oss',
  dismiss: async () => true,
};

function host(parent: Element): ShadowRoot {
  const element = parent.appendChild(document.createElement('x-host'));
  return element.attachShadow({ mode: 'open' });
}

const views: Record<string, () => void> = {
  badges() {
    document.body.style.cssText = 'width: auto; margin: 0;';
    const grounds = ['#fff', '#fdf6e3', '#ffd54f', '#ff9800', '#9e9e9e', '#1565c0', '#2b2b2b', '#000'];
    for (const [index, ground] of grounds.entries()) {
      const dark = index > 4;
      const p = document.body.appendChild(document.createElement('p'));
      p.style.cssText = `margin: 0; padding: 14px 20px; font: ${[16, 20, 13][index % 3]}px/1.25 Georgia, serif; background: ${ground}; color: ${dark ? '#fff' : '#111'}`;
      const classes = ['llama-4', 'gpt-oss', 'flux-1-dev', 'chatgpt', 'llama', 'kimi-k2', 'olmo-2'];
      for (const model of classes) {
        p.append(`They praised the open-source ${model} as a gift to developers everywhere. `);
        const mount = badgeMount({ t, onBug });
        const entries = [entryOf(model, { named: model === 'gpt-oss' })];
        mount(host(p), { entries, scheme: dark ? 'dark' : 'light', open: null, onOpen: quietly });
      }
      p.append(' And again the open-source model.');
      const compact = [entryOf('llama-4', { compact: true }), entryOf('gpt-oss', { compact: true })];
      badgeMount({ t, onBug })(host(p), {
        entries: compact,
        scheme: dark ? 'dark' : 'light',
        open: null,
        onOpen: quietly,
      });
    }
  },
  card() {
    document.body.style.cssText = `width: auto; padding: 8px; background: ${tone === 'dark' ? '#222' : '#eee'}`;
    const claim = claimOf(
      [which],
      'The company presented open-source models as a gift to developers, and its chief scientist repeated it on stage.',
    );
    const mount = cardMount({ ...actions, openModel: quietly, onBug });
    mount(host(document.body), { claim, target: 0, scheme: tone, onClose: () => (document.title = 'closed') });
  },
  popup() {
    const page: PopupPage = popupPages[which] ?? { state: 'loading' };
    const site = which === 'unsupported' ? null : which === 'files' ? 'file:' : 'news.example';
    render(
      <Popup
        t={t}
        site={site}
        on={which !== 'off'}
        page={page}
        level="also-open"
        inline={which !== 'toolbar-only'}
        notice={which === 'gone' ? t('popup_gone') : null}
        onSwitch={quietly}
        pausedUntil={which === 'paused' ? Date.UTC(2026, 10, 24, 15, 5) : null}
        onClick={which === 'on-click'}
        step={which === 'usual' ? { id: 'claim-1', place: 2, total: 4 } : null}
        onPause={quietly}
        onCheckPage={quietly}
        onStep={quietly}
        onJump={(claim) => (document.title = claim)}
        actions={actions}
        onRestore={quietly}
        analyze={checked}
        onOptions={quietly}
      />,
      document.body,
    );
  },
  check() {
    document.body.style.width = 'auto';
    const text = which === 'empty' ? '' : checkedText;
    render(<CheckPage t={t} text={text} analyze={checked} />, document.body);
  },
  welcome() {
    showWelcome(t, tone);
  },
  options() {
    document.head.appendChild(document.createElement('style')).textContent = optionsCss + datasetCss;
    document.body.style.width = 'auto';
    showOptions(t, which);
  },
};

/** Presses what opens a panel of a claim, where it is drawn by now. */
async function openPanel(name: string): Promise<void> {
  const root: ParentNode = document.querySelector('x-host')?.shadowRoot ?? document;
  const press = async (selector: string, nth: number): Promise<void> => {
    const found = root.querySelectorAll<HTMLElement>(selector)[nth];
    found?.click();
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  };
  if (name === 'check') return press('footer .link', 0);
  if (name === 'dismissed') return press('.dismissed summary', 0);
  await press('.ask', 0);
  await press('.door', ['cite', 'dismiss', 'report'].indexOf(name));
  await press('.choices .button', name === 'cite' ? 0 : -1);
}

document.documentElement.lang = direction === 'rtl' ? 'ar' : 'en';
document.documentElement.dir = direction;
document.title = 'Preview of a view';
views[view]?.();
const opened = panel === undefined ? Promise.resolve() : openPanel(panel);
void opened.then(() => (document.body.dataset['ready'] = 'yes'));
