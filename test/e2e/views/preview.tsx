import { render } from 'preact';
import { badgeMount } from '@/src/ui/badge/badge.tsx';
import { cardMount } from '@/src/ui/card/mount.tsx';
import { CheckPage } from '@/src/ui/check/check-page.tsx';
import type { ActionPorts } from '@/src/ui/actions/actions.tsx';
import { Popup, type PopupPage } from '@/src/ui/popup/popup.tsx';
import { translator } from '@/test/ui/messages.ts';
import type { WrittenMessage } from '@/src/cli/develop/build/compact.ts';
import { directionOf, localeOf, type Translate } from '@/src/ui/text.ts';
import type { Scheme } from '@/src/page/ports.ts';
import { claimOf, describe, entryOf } from './samples.ts';
import { checked, checkedText } from './checked.ts';
import { showOptions } from './options-view.tsx';
import { showWelcome } from './welcome-view.tsx';
import { keepInSight } from '@/src/ui/popup/keep-in-sight.ts';
import { popupPages } from './popup-pages.ts';
import '@/src/ui/theme.css';
import '@/src/ui/controls.css';
import popupCss from '@/src/ui/popup/popup.css?inline';
import reportCss from '@/src/ui/popup/report.css?inline';
import checkCss from '@/src/ui/check/check.css?inline';
import actionsCss from '@/src/ui/actions/actions.css?inline';
import pageCss from '@/src/ui/check/page.css?inline';
import densityCss from '@/src/ui/options/density-picture.css?inline';
import optionsCss from '@/src/ui/options/options.css?inline';
import datasetCss from '@/src/ui/dataset/dataset.css?inline';
import chartCss from '@/src/ui/dataset/chart/chart.css?inline';
import compareCss from '@/src/ui/dataset/compare/compare.css?inline';
import glossaryCss from '@/src/ui/glossary/glossary.css?inline';
import welcomeCss from '@/src/ui/welcome/welcome.css?inline';

const catalogues = import.meta.glob<Record<string, WrittenMessage>>('/public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});

/** What is asked for: the state of a view, in a language and a scheme. */
interface Asked {
  t: Translate;
  which: string;
  scheme: Scheme;
}

const quietly = () => undefined;
const onBug = (error: unknown) => {
  throw error;
};

const actionsIn = ({ t, which }: Asked): ActionPorts => ({
  t,
  page: () => 'https://news.example/2026/a-story',
  title: () => 'A story of models',
  site: () => 'news.example',
  version: '1.0.0',
  today: () => '2026-11-24',
  describe: async (id) => ({ ok: true, value: describe(id) }),
  copy: async () => which === 'gpt-oss',
  dismiss: async () => true,
});

function host(parent: Element): ShadowRoot {
  const element = parent.appendChild(document.createElement('x-host'));
  return element.attachShadow({ mode: 'open' });
}

type Ground = [ground: string, text: string, scheme: Scheme];

/** Grounds, grey and bright ones too, with the text on them. */
const grounds: Ground[] = [
  ['#fff', '#111', 'light'],
  ['#fdf6e3', '#111', 'light'],
  ['#ffd54f', '#111', 'light'],
  ['#ff9800', '#111', 'light'],
  ['#9e9e9e', '#111', 'light'],
  ['#808080', '#111', 'light'],
  ['#1565c0', '#fff', 'dark'],
  ['#2e7d32', '#fff', 'dark'],
  ['#2b2b2b', '#fff', 'dark'],
  ['#000', '#fff', 'dark'],
];
/** Text that is paler than it should be, and pages that have changed their scheme since. */
const pale: Ground[] = [
  ['#fff', '#888', 'light'],
  ['#f3f3f3', '#8a8a8a', 'light'],
  ['#2b2b2b', '#888', 'dark'],
  ['#14171c', '#d8dbe0', 'light'],
  ['#fff', '#222', 'dark'],
];

function showBadges({ t, which }: Asked): void {
  const mount = badgeMount({ t, onBug });
  for (const [index, [ground, text, scheme]] of (which === 'pale' ? pale : grounds).entries()) {
    const common = { scheme, open: null, onOpen: quietly } as const;
    const p = document.body.appendChild(document.createElement('p'));
    p.style.cssText = `margin: 0; padding: 14px 20px; font: ${[16, 20, 13][index % 3]}px/1.25 Georgia, serif; background: ${ground}; color: ${text}`;
    for (const model of ['llama-4', 'gpt-oss', 'flux-1-dev', 'chatgpt', 'llama', 'kimi-k2', 'olmo-2']) {
      p.append(`They praised the open-source ${model} as a gift to developers everywhere. `);
      mount(host(p), { entries: [entryOf(model, { named: model === 'gpt-oss' })], ...common });
    }
    p.append(' And again the open-source model.');
    const compact = [entryOf('llama-4', { compact: true }), entryOf('gpt-oss', { compact: true })];
    mount(host(p), { entries: compact, ...common });
    mount(host(p), { entries: [entryOf('llama-4', { named: true, others: ['c:1'] })], ...common });
  }
}

function showCard(asked: Asked): void {
  const { which, scheme } = asked;
  const claim = claimOf(
    [which],
    'The company presented open-source models as a gift to developers, and its chief scientist repeated it on stage.',
  );
  const mount = cardMount({ ...actionsIn(asked), openModel: quietly, openPopup: quietly, onBug });
  mount(host(document.body), { claim, target: 0, scheme, onClose: () => (document.title = 'closed') });
}

function showPopup(asked: Asked): void {
  keepInSight(document);
  const { t, which } = asked;
  const page: PopupPage = popupPages[which] ?? { state: 'loading' };
  const site = { unsupported: null, files: 'file:', fifty: 'a-rather-long-name.of-a-department.university.example' };
  render(
    <Popup
      t={t}
      site={which in site ? site[which as keyof typeof site] : 'news.example'}
      on={which !== 'off'}
      locked={which === 'locked'}
      page={page}
      asked={null}
      level="also-unclear"
      inline={which !== 'toolbar-only'}
      notice={which === 'gone' ? t('popup_gone') : null}
      onSwitch={quietly}
      pausedUntil={which === 'paused' ? Date.UTC(2026, 10, 24, 15, 5) : null}
      onClick={which === 'on-click'}
      step={which === 'usual' ? { id: 'claim-1', place: 2, total: 4 } : null}
      onPause={quietly}
      shortcuts={[
        { command: 'next', keys: 'Alt+Shift+.' },
        { command: 'open', keys: 'Alt+Shift+O' },
        { command: 'pause', keys: '' },
      ]}
      onUndo={which === 'dismissed' ? quietly : undefined}
      onCheckPage={quietly}
      onStep={quietly}
      onJump={(claim) => (document.title = claim)}
      actions={actionsIn(asked)}
      onRestore={quietly}
      analyze={checked}
      onOptions={quietly}
    />,
    document.body,
  );
}

/** How each surface is shown: with which sheets, on which ground, by whom. */
const surfaces: Record<string, { css: string; style?: (asked: Asked) => string; show(asked: Asked): void }> = {
  badges: { css: '', style: () => 'width: auto; margin: 0', show: showBadges },
  card: {
    css: '',
    style: ({ scheme }) => `width: auto; padding: 8px; background: ${scheme === 'dark' ? '#222' : '#eee'}`,
    show: showCard,
  },
  popup: { css: popupCss + reportCss + checkCss + actionsCss + glossaryCss, show: showPopup },
  check: {
    css: pageCss + checkCss,
    show: ({ t, which }) =>
      render(
        <CheckPage t={t} text={which === 'empty' ? '' : checkedText} analyze={checked} copy={async () => true} />,
        document.body,
      ),
  },
  welcome: { css: optionsCss + glossaryCss + welcomeCss, show: ({ t, scheme }) => showWelcome(t, scheme) },
  options: {
    css: optionsCss + densityCss + datasetCss + chartCss + compareCss,
    show: ({ t, which }) => showOptions(t, which),
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
  if (name === 'words') return press('.folded:last-of-type > summary', 0);
  if (name === 'all') for (const fold of root.querySelectorAll('details')) fold.open = true;
  if (name === 'all') return;
  await press('.ask', 0);
  await press('.door', ['cite', 'dismiss', 'report'].indexOf(name));
  await press('.choices .button', name === 'cite' ? 0 : -1);
}

const sheet = document.head.appendChild(document.createElement('style'));

/**
 * Shows one view in the place of the one before: `card:llama-4:dark`, `badges`, `popup:many`, `options`. After a plus
 * comes what is opened in it (`card:llama-4+cite`), at the end the language, by the name of its folder
 * (`check::light:ar`).
 */
export async function show(view: string): Promise<void> {
  const [name = '', state = '', tone = 'light', language = 'en'] = view.split(':');
  const [which = '', panel] = state.split('+');
  const t = translator(catalogues[`/public/_locales/${language}/messages.json`] ?? {});
  const asked: Asked = { t, which, scheme: tone === 'dark' ? 'dark' : 'light' };
  const surface = surfaces[name];
  if (!surface || localeOf(t) === '') throw new Error(`no view ${view}`);
  render(null, document.body);
  document.body.replaceChildren();
  document.documentElement.lang = localeOf(t);
  document.documentElement.dir = directionOf(t);
  document.title = 'Preview of a view';
  sheet.textContent = surface.css;
  document.body.style.cssText = surface.style?.(asked) ?? '';
  surface.show(asked);
  if (panel !== undefined) await openPanel(panel);
  // What is asked for first is there with the next frame.
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
}
