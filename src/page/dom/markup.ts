/** What elements mean for reading, by their names; the only place that lists tags. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Part of a line of text; anything else ends it. Unknown elements end it too: better a missed claim than a false one.
 */
export const inlineTags = words(
  'a abbr acronym b bdi bdo big cite data dfn em font i ins label mark nobr q ruby rb rbc small span strong sub sup time tt u var',
);

/**
 * They contain nothing to read, and the words around them belong together: icons, images, readings of ruby, and words
 * that their writer has taken back.
 */
export const transparentTags = words(
  'area base del img link map meta noscript param picture rp rt rtc s script slot source strike style svg template track wbr',
);

/** Part of a line like a word, but not read. */
export const opaqueTags = words(
  'audio button canvas code embed iframe input kbd math meter object output progress samp select textarea video',
);

/** Text in these is never read nor drawn in. */
export const unreadableTags = words(
  'audio canvas code datalist del head iframe input kbd math noscript object option pre s samp script select strike style svg template textarea title video',
);

/** Nor in these: editors save what is put into them. */
export const editors =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],.CodeMirror,.cm-editor,.monaco-editor,.ace_editor';

/** A control of ours may not be inside these. */
export const interactive =
  'a,button,summary,label,option,[role="button" i],[role="link" i],[role="tab" i],[role="menuitem" i],[role="option" i],[role="checkbox" i],[role="switch" i]';

export const headings = 'h1,h2,h3,h4,h5,h6,[role="heading" i]';

/** The kind of a block, by the name of its nearest such ancestor. */
export const kinds: Readonly<Record<string, 'heading' | 'item' | 'cell' | 'caption' | 'quote'>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  td: 'cell',
  th: 'cell',
  figcaption: 'caption',
  caption: 'caption',
  blockquote: 'quote',
};

/** Content that a framework has yet to hydrate: any element of ours in it would break that. */
export const asleep = 'astro-island[ssr],[ngh],[q\\:container="paused"],[hidden][id^="S:"]';

/** Traces of server rendering, which a framework will compare with its own when it hydrates. */
export const serverMarks = {
  // One by one, as browsers have indexes for an id or a name alone, and go through all elements otherwise.
  selectors: [
    ...['#__NEXT_DATA__', '#__NUXT_DATA__', '#__NUXT__', '#___gatsby', 'astro-island'],
    '[data-hk],[data-server-rendered],[data-reactroot],[ng-server-context],[q\\:container],[data-v-app],[data-marko]',
  ],
  script: /__next_f|__remixContext|__reactRouterContext|__staticRouterHydrationData|__sveltekit|\$_TSR|_\$HY/,
  // React separates neighbouring texts by a space; Solid and others mark the end of parts as well.
  comment: /^(?:\$[?!s]?|\[|lit-part\b.*|lit-node\b.*|#|M_.*| |!?\/)$/,
} as const;

/**
 * Comments that mark siblings a framework has yet to hydrate: those behind React's `$?` up to `/$`, those before
 * Angular's `ngh=d0` back to the comment that starts their container.
 */
export const asleepSiblings = { after: /^\$\?$/, end: '/$', before: /^ngh=/ } as const;

/**
 * Traces of React's and Vue's servers, whose frameworks can be asked what they have hydrated: the usual root elements,
 * comments in hydrated parts, and signs that the whole page is one. React writes its space between two texts.
 */
export const takenOver = {
  roots: ['#root', '#app', '#__next', '#__nuxt', '#___gatsby'],
  /** Roots too, or roots of other frameworks, see `notAsked`. */
  marked: '[data-reactroot],[data-hk]',
  comment: /^(?:\/\$| |\[)$/,
  page: ['#__NEXT_DATA__', '#__NUXT_DATA__', '#__NUXT__'],
  script: /__next_f|__remixContext|__reactRouterContext|__staticRouterHydrationData|\$_TSR/,
  /** Roots of frameworks that write such comments as well, but cannot be asked. */
  notAsked: '[data-hk]',
  /** Parts that are hydrated one by one. */
  islands: 'astro-island',
} as const;
