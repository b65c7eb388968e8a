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

declare const browser: { runtime?: Runtime } | undefined;
declare const chrome: { runtime?: Runtime } | undefined;

const runtime = (): Runtime | undefined => {
  const found = (typeof browser === 'object' ? browser : chrome)?.runtime;
  return found?.id ? found : undefined;
};

/** Whether this frame is to be read: the person has chosen that, and the page around it is not switched off. */
export async function isReadFrame(): Promise<boolean> {
  try {
    return (await runtime()?.sendMessage({ name: 'isReadFrame', args: [] })) === true;
  } catch {
    return false;
  }
}

/**
 * In the extension's own world, where no page sees it: the background's answer, for the script that it injects. The
 * build declares variables of the scripts' own names there; this must be another.
 */
export interface WithAnswer {
  triggerAnswer?: Promise<unknown> | undefined;
}

/**
 * Reports to the background that the page contains an openness term. Asks again, for about a minute, where the
 * browser ends the background before it has answered; ends if the extension is gone.
 */
export function reportTrigger(): void {
  (globalThis as WithAnswer).triggerAnswer = askBackground(0);
}

async function askBackground(failed: number): Promise<unknown> {
  const answer = await runtime()
    ?.sendMessage({ name: 'triggerSeen', args: [] })
    .catch(() => undefined);
  if (answer !== undefined || failed > 60 || !runtime()) return answer;
  await new Promise((done) => setTimeout(done, Math.min(100 * 2 ** failed, 1_000)));
  return askBackground(failed + 1);
}

/** Calls `stop` when the background reports that this site was switched off. */
export function onStop(stop: () => void, signal: AbortSignal): void {
  const listener = (message: unknown, from: { id?: string }): void => {
    if (from.id === runtime()?.id && (message as { name?: unknown } | null)?.name === 'stop') stop();
  };
  const { onMessage } = runtime() ?? {};
  onMessage?.addListener(listener);
  signal.addEventListener('abort', () => runtime()?.onMessage.removeListener(listener), { once: true });
}
