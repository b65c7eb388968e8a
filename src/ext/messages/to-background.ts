import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type {
  Assessed,
  Block,
  DatasetIndex,
  DataState,
  LicenceEvidence,
  LicenceId,
  Life,
  ModelId,
  Outcome,
  PageContext,
  ModelEvidence,
  PageTally,
  UpdateAnswer,
} from '@/src/vocabulary/types.ts';
import { updateLimit } from '@/src/vocabulary/data-update.ts';
import type { Catalogue } from '../catalogue.ts';
import type { PageDismissals } from '../settings/dismissed.ts';
import type { Preferences } from '../settings/preferences.ts';
import { isAlive } from '../orphan.ts';
import { clientOf, isExtensionPage, isPage, isRefusal, serve, type Handlers, type Signatures } from './channel.ts';
import { askUntilAnswered } from './persistent.ts';

/**
 * A person's choices, for every page. Pages ask the background for them: that costs less than the browser's storage.
 */
export interface SettingsForPages {
  preferences: Preferences;
  /** Those alone that may concern this page. */
  dismissals: PageDismissals;
  /** Signs what is drawn on this site; no other site's secret follows from it. */
  secret: string;
  /** The words of badges, in the chosen language or that of the browser: to ask the browser costs a page more. */
  messages: Catalogue;
}

/** Parts that have scripts of their own, which pages get when they need them. */
const parts = ['badge', 'card'] as const;
export type Part = (typeof parts)[number];

/** What pages (and our own views) ask of the background, which owns the knowledge. */
export interface BackgroundCalls {
  /**
   * The page contains an openness term: inject the layer that reads and draws. The answer is what that layer needs
   * first; null if the page is not to be read.
   */
  triggerSeen(): SettingsForPages | null;
  /** The person's choices, for the layer that reads and draws; null if the page is not to be read. */
  pageSettings(): SettingsForPages | null;
  /** A badge or a card is to be drawn: inject the script that does it. */
  loadPart(part: Part): void;
  /** Whether the frame that asks is to be read. */
  isReadFrame(): boolean;
  /** Whether frameworks have hydrated the nodes at these paths of the calling page. */
  hydrationAt(paths: number[][]): Life[];
  /** Find and judge the claims of `blocks`, in their order. */
  analyze(blocks: Block[], page: PageContext): Assessed;
  /** Everything known about one model; null if the dataset has no such model. */
  describe(model: ModelId): Outcome<ModelEvidence | null>;
  /** Which data are in use. */
  dataState(): DataState;
  /** What the text of a data update would change, or why it is refused. Changes nothing. */
  inspectUpdate(text: string): UpdateAnswer;
  /** Uses a data update from now on, if it is not refused. */
  takeUpdate(text: string): UpdateAnswer;
  /** Goes back to the data of the package. */
  dropUpdate(): void;
  /** One licence with the models under it; null if the dataset has no such licence. */
  describeLicence(licence: LicenceId): Outcome<LicenceEvidence | null>;
  /** The dataset in short. */
  browse(): Outcome<DatasetIndex>;
  /** Tags of the languages that the interface speaks. */
  languages(): string[];
  /** The messages of a language; null if it is not bundled. */
  messages(language: string): Catalogue | null;
  /** Open the page with everything known about a model. */
  openModel(model: ModelId): void;
  /** Open the toolbar popup for the calling page, at a claim of its report. */
  openPopup(claim: string): void;
  /** The counts of the page now, for the toolbar icon. */
  reportTally(tally: PageTally): void;
}

const text = v.pipe(v.string(), v.maxLength(100_000));
const block = v.object({
  text,
  heading: v.exactOptional(text),
  before: v.exactOptional(text),
  kind: v.exactOptional(v.picklist(['heading', 'paragraph', 'item', 'cell', 'caption', 'quote'])),
  lang: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
});
const page = v.object({ title: v.exactOptional(text), lang: v.exactOptional(v.pipe(v.string(), v.maxLength(100))) });
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const signatures: Signatures<BackgroundCalls> = {
  triggerSeen: v.tuple([]),
  pageSettings: v.tuple([]),
  loadPart: v.tuple([v.picklist(parts)]),
  isReadFrame: v.tuple([]),
  hydrationAt: v.tuple([v.pipe(v.array(v.array(count)), v.maxLength(1_000))]),
  analyze: v.tuple([v.pipe(v.array(block), v.maxLength(1_000)), page]),
  describe: v.tuple([v.pipe(v.string(), v.maxLength(200))]),
  describeLicence: v.tuple([v.pipe(v.string(), v.maxLength(200))]),
  browse: v.tuple([]),
  dataState: v.tuple([]),
  inspectUpdate: v.tuple([v.pipe(v.string(), v.maxLength(updateLimit))]),
  takeUpdate: v.tuple([v.pipe(v.string(), v.maxLength(updateLimit))]),
  dropUpdate: v.tuple([]),
  languages: v.tuple([]),
  messages: v.tuple([v.pipe(v.string(), v.maxLength(20))]),
  openModel: v.tuple([v.pipe(v.string(), v.maxLength(200))]),
  openPopup: v.tuple([v.pipe(v.string(), v.maxLength(200))]),
  reportTally: v.tuple([
    v.object({
      claims: count,
      models: count,
      problem: v.exactOptional(v.picklist(['dataset-missing', 'dataset-corrupt', 'analysis-failed'])),
    }),
  ]),
};

/** What only our scripts in pages ask, and what only our own views do. */
const ofPages: ReadonlySet<string> = new Set<keyof BackgroundCalls>([
  'triggerSeen',
  'pageSettings',
  'loadPart',
  'isReadFrame',
  'hydrationAt',
  'openPopup',
  'reportTally',
]);
const ofViews: ReadonlySet<string> = new Set<keyof BackgroundCalls>([
  'describeLicence',
  'browse',
  'languages',
  'dataState',
  'inspectUpdate',
  'takeUpdate',
  'dropUpdate',
]);

/** A second tab or window is worse than none. */
const onceOnly: ReadonlySet<string> = new Set<keyof BackgroundCalls>(['openModel', 'openPopup']);

/** The background as seen from a page or a view. Asks again where the browser ends it before it has answered. */
export const background = clientOf<BackgroundCalls>((call) => {
  const ask = (): Promise<unknown> => browser.runtime.sendMessage(call);
  return onceOnly.has(call.name) ? ask() : askUntilAnswered(ask, (error) => isRefusal(error, call) || !isAlive());
});

/** Answers pages and our own views until `signal` aborts. */
export function serveBackground(handlers: Handlers<BackgroundCalls>, signal?: AbortSignal): void {
  const allowed = (from: Runtime.MessageSender, name: keyof BackgroundCalls): boolean =>
    isExtensionPage(from) ? !ofPages.has(name) : isPage(from) && !ofViews.has(name);
  serve<BackgroundCalls>(signatures, handlers, allowed, signal);
}

/** Calls back when a page reports its tally, without answering it: for a popup that stays up to date. */
export function watchTallies(changed: (tab: number) => void, signal?: AbortSignal): void {
  const listener = (message: unknown, from: Runtime.MessageSender): undefined => {
    const name = typeof message === 'object' && message !== null && 'name' in message ? message.name : undefined;
    if (name !== 'reportTally' || from.id !== browser.runtime.id || !isPage(from)) return;
    if (from.tab?.id !== undefined) changed(from.tab.id);
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
