import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { reportBug } from '../errors.ts';

/** A message: the name of a function and its arguments, as JSON. */
export interface Call {
  name: string;
  args: unknown[];
}

/** Functions that one side offers to another; every argument is JSON, every answer a promise to the caller. */
type Offer<Calls> = { [Name in keyof Calls]: (...args: never[]) => unknown };

/** For each function of a direction, the schema of its argument list: what does not fit never reaches a handler. */
export type Signatures<Calls extends Offer<Calls>> = {
  [Name in keyof Calls]: v.GenericSchema<unknown, Parameters<Calls[Name]>>;
};

/** The same functions on the serving side, with the caller as first argument. */
export type Handlers<Calls extends Offer<Calls>> = {
  [Name in keyof Calls]: (
    from: Runtime.MessageSender,
    ...args: Parameters<Calls[Name]>
  ) => ReturnType<Calls[Name]> | Promise<ReturnType<Calls[Name]>>;
};

/** The same functions on the calling side. */
export type Client<Calls extends Offer<Calls>> = {
  [Name in keyof Calls]: (...args: Parameters<Calls[Name]>) => Promise<ReturnType<Calls[Name]>>;
};

const envelope = v.object({ name: v.string(), args: v.array(v.unknown()) });

/**
 * The calling side of a direction: `send` carries one call and resolves to the answer. It needs no list of the
 * functions, so that pages that only call do not load the schemas of the side that serves.
 */
export function clientOf<Calls extends Offer<Calls>>(send: (call: Call) => Promise<unknown>): Client<Calls> {
  return new Proxy({} as Client<Calls>, {
    // A client may be awaited, but is no promise.
    get: (_, name) => (name === 'then' ? undefined : (...args: unknown[]) => send({ name: String(name), args })),
  });
}

/**
 * Answers the calls of one direction until `signal` aborts. A call from elsewhere than `allowed` is left to other
 * listeners; one whose arguments do not fit is refused with an error to the caller.
 */
export function serve<Calls extends Offer<Calls>>(
  signatures: Signatures<Calls>,
  handlers: Handlers<Calls>,
  allowed: (from: Runtime.MessageSender, name: keyof Calls & string) => boolean,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, from: Runtime.MessageSender): Promise<unknown> | undefined => {
    const call = v.safeParse(envelope, message);
    if (!call.success || from.id !== browser.runtime.id) return undefined;
    const { args } = call.output;
    if (!Object.hasOwn(signatures, call.output.name)) return undefined;
    const name = call.output.name as keyof Calls & string;
    return allowed(from, name) ? answer(name, args, from) : undefined;
  };

  async function answer(name: keyof Calls & string, args: unknown[], from: Runtime.MessageSender): Promise<unknown> {
    const parsed = v.safeParse(signatures[name], args);
    if (!parsed.success) throw new TypeError(`${name}: ${v.summarize(parsed.issues)}`);
    try {
      // Some browsers report `undefined` where nobody answered.
      return (await handlers[name](from, ...parsed.output)) ?? null;
    } catch (error) {
      reportBug(name, error);
      throw new Error(`${name}: ${error instanceof Error ? error.message : 'failed'}`, { cause: error });
    }
  }

  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/** Whether a failure is the serving side's answer to a call, not the lack of one. */
export const isRefusal = (error: unknown, { name }: Pick<Call, 'name'>): boolean =>
  error instanceof Error && error.message.replace(/^\w*Error: /, '').startsWith(`${name}: `);

/** True for a page in a tab, or a frame of it: the places where our page scripts run. */
export const isPage = (from: Runtime.MessageSender): boolean =>
  from.tab?.id !== undefined && from.frameId !== undefined && !hasOwnAddress(from);

/** True for our own pages, in tabs as well, and the background. */
export const isExtensionPage = (from: Runtime.MessageSender): boolean =>
  hasOwnAddress(from) || (from.tab === undefined && from.url === undefined);

const hasOwnAddress = ({ url = '' }: Runtime.MessageSender): boolean => url.startsWith(browser.runtime.getURL(''));
