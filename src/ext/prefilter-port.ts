/**
 * What the prefilter needs of the browser, in a few lines: the typed messages of this module would bring a polyfill
 * and a validator into every page. The shapes are those of messages/channel.ts.
 */

interface Runtime {
  /** Missing once the extension was updated or removed underneath this script. */
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: Record<
    'addListener' | 'removeListener',
    (listener: (message: unknown, from: { id?: string }) => void) => void
  >;
}

/** Firefox calls it `browser`, older Chromium `chrome`. */
const names = globalThis as Partial<Record<'browser' | 'chrome', { runtime?: Runtime }>>;

const runtime = (): Runtime | null => {
  const found = (names.browser ?? names.chrome)?.runtime;
  return found?.id ? found : null;
};

/**
 * Asks the background, again for about a minute where the browser ends it before it has answered; undefined if nobody
 * answers, or the extension is gone.
 */
async function ask(name: string): Promise<unknown> {
  for (let wait = 100; wait < 3_500 && runtime(); wait += 100) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      const answer = await runtime()?.sendMessage({ name, args: [] });
      if (answer !== undefined) return answer;
    } catch {
      // The next try comes below.
    }
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((done) => setTimeout(done, wait));
  }
  return undefined;
}

/** Whether this frame is to be read: the person has chosen that, and the page around it is not switched off. */
export const isReadFrame = async (): Promise<boolean> => (await ask('isReadFrame')) === true;

/**
 * In the extension's own world, where no page sees it: the background's answer, for the script that it injects. The
 * build declares variables of the scripts' own names there; this must be another.
 */
export interface WithAnswer {
  triggerAnswer?: Promise<unknown> | undefined;
}

/** Calls `react` with the name of each call of the extension, which it does not answer. */
export function onCall(react: (name: unknown) => void, signal?: AbortSignal): void {
  const listener = (message: unknown, from: { id?: string }): void => {
    if (from.id === runtime()?.id) react((message as { name?: unknown } | null)?.name);
  };
  runtime()?.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => runtime()?.onMessage.removeListener(listener), { once: true });
}

/** Reports to the background that the page contains an openness term. A change after that makes the answer old. */
export function reportTrigger(): void {
  const world = globalThis as WithAnswer;
  world.triggerAnswer = ask('triggerSeen');
  onCall(() => void delete world.triggerAnswer);
}

/** Calls `stop` when the background reports that this site was switched off. */
export function onStop(stop: () => void, signal: AbortSignal): void {
  onCall((name) => name === 'stop' && stop(), signal);
}
