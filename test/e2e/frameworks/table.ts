import type { Scenario, Step } from './scenario';

/** Step[] that most articles know; all but one leave as many claims as there were. */
const life = (badges: number): Step[] => [
  ['update', badges],
  ['neighbours', badges],
  ['hide', badges - 1],
  ['show', badges],
  ['reorder', badges],
];

const unmounted: Step[] = [['unmount', 0]];

const react = (toolkit: string): Scenario[] => [
  { toolkit, path: '/at-once', badges: 6, steps: [...life(6), ['portal', 7], ['close portal', 6]] },
  { toolkit, path: '/timer-1s', badges: 6 },
  { toolkit, path: '/timer-3s', badges: 6 },
  { toolkit, path: '/script-1s', badges: 6 },
  { toolkit, path: '/script-3s', badges: 6 },
  { toolkit, path: '/streaming', badges: 0, steps: [['arrive', 7]] },
  { toolkit, path: '/client', badges: 6, steps: [...life(6), ...unmounted] },
];

/** Server-rendered article of `badges` claims: hydrated at once and taken through its life, and with a slow script. */
const article = (toolkit: string, badges: number, more: Step[] = []): Scenario[] => [
  { toolkit, path: '/hydrated', badges, steps: [...life(badges), ...more] },
  { toolkit, path: '/script-3s', badges, steps: unmounted },
];

const vueOnly: Step[] = [
  ['portal', 8],
  ['close portal', 7],
  ['other tab', 7],
  ['first tab', 7],
];

const navigation: Step[] = [
  ['navigate', 4],
  ['return', 4],
  ['like', 4],
];

/** Every framework's page, and what is done to it. */
export const frameworkScenarios: Scenario[] = [
  ...react('react18'),
  ...react('react19'),
  { toolkit: 'next', path: '/app-router', badges: 4, steps: navigation },
  { toolkit: 'next', path: '/pages-router', badges: 4, steps: navigation },
  ...article('vue', 7, vueOnly),
  ...article('svelte', 7),
  ...article('solid', 6),
  ...article('preact', 6),
  ...article('lit', 7),
  ...article('angular', 6),
  {
    toolkit: 'astro',
    path: '/islands',
    badges: 3,
    steps: [
      ['gemma', 4],
      ['scroll', 6],
    ],
  },
  {
    toolkit: 'htmx',
    path: '/page',
    badges: 3,
    steps: [
      ['inner', 4],
      ['append', 5],
      ['morph', 6],
      ['outer', 5],
      ['delete', 3],
    ],
  },
  {
    toolkit: 'turbo',
    path: '/first',
    badges: 4,
    steps: [
      ['frame', 5],
      ['stream', 6],
      ['visit', 2],
      ['back', 6],
      ['refresh', 4],
    ],
  },
  { toolkit: 'alpine', path: '/page', badges: 7, steps: life(7) },
];

const editing: Step[] = [
  ['edit', 1],
  ['type', 1],
  ['close', 4],
];

/**
 * Every editor's page: the one claim outside the draft has its badge, those in it have none; where the draft stood in
 * the page before it was edited, they have theirs until then, and again after.
 */
export const editorScenarios: Scenario[] = [
  { toolkit: 'prosemirror', path: '/at-once', badges: 1, steps: editing.slice(1) },
  { toolkit: 'prosemirror', path: '/later', badges: 3, steps: editing },
  {
    toolkit: 'lexical',
    path: '/at-once',
    badges: 1,
    steps: [
      ['type', 1],
      ['new paragraph', 1],
    ],
  },
  { toolkit: 'tinymce', path: '/in-frame', badges: 1, steps: [['type', 1]] },
  { toolkit: 'tinymce', path: '/in-place', badges: 3, steps: editing },
  {
    toolkit: 'codemirror',
    path: '/at-once',
    badges: 1,
    steps: [
      ['type', 1],
      ['new line', 1],
    ],
  },
];
