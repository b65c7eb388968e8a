import type { Scenario } from './scenario';

/** Steps that most articles know. */
const life = ['update', 'neighbours', 'hide', 'show', 'reorder'];

const react = (toolkit: string): Scenario[] => [
  { toolkit, path: '/at-once', steps: [...life, 'portal', 'close portal'] },
  { toolkit, path: '/timer-1s' },
  { toolkit, path: '/timer-3s' },
  { toolkit, path: '/script-1s' },
  { toolkit, path: '/script-3s' },
  { toolkit, path: '/streaming', steps: ['arrive'] },
  { toolkit, path: '/client', steps: [...life, 'unmount'] },
];

/** A server-rendered article: hydrated at once and taken through its life, and with a slow script. */
const article = (toolkit: string, more: string[] = []): Scenario[] => [
  { toolkit, path: '/hydrated', steps: [...life, ...more] },
  { toolkit, path: '/script-1s', steps: ['unmount'] },
];

const navigation = ['navigate', 'return', 'like'];

/** Every framework's page, and what is done to it; what takes longest first. */
export const frameworkScenarios: Scenario[] = [
  ...article('vue', ['portal', 'close portal', 'other tab', 'first tab']),
  { toolkit: 'vue', path: '/lazy', steps: ['wake'] },
  { toolkit: 'vue', path: '/timer-3s' },
  ...article('svelte'),
  ...article('solid'),
  ...article('preact'),
  ...article('lit'),
  ...article('angular'),
  { toolkit: 'angular', path: '/deferred', steps: ['wake'] },
  ...react('react18'),
  ...react('react19'),
  { toolkit: 'next', path: '/app-router', steps: navigation },
  { toolkit: 'next', path: '/pages-router', steps: navigation },
  { toolkit: 'astro', path: '/islands', steps: ['gemma', 'scroll'] },
  { toolkit: 'htmx', path: '/page', steps: ['inner', 'append', 'morph', 'outer', 'delete'] },
  { toolkit: 'turbo', path: '/first', steps: ['frame', 'stream', 'visit', 'back', 'refresh'] },
  { toolkit: 'alpine', path: '/page', steps: life },
];

/** Every editor's page; on some, the page shows the draft before it is edited, and again after. */
export const editorScenarios: Scenario[] = [
  { toolkit: 'prosemirror', path: '/at-once', steps: ['type', 'close'] },
  { toolkit: 'prosemirror', path: '/later', steps: ['edit', 'type', 'close'] },
  { toolkit: 'lexical', path: '/at-once', steps: ['type', 'new paragraph'] },
  { toolkit: 'tinymce', path: '/in-frame', steps: ['type'] },
  { toolkit: 'tinymce', path: '/in-place', steps: ['edit', 'type', 'close'] },
  { toolkit: 'codemirror', path: '/at-once', steps: ['type', 'new line'] },
];
