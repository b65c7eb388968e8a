import type { Browser, Runtime } from 'webextension-polyfill';

/**
 * What the script in pages has in the place of webextension-polyfill, which would be a sixth of what is compiled in every
 * page with a term. Both browsers give promises by themselves; only listeners that answer with one are new in Chrome 148.
 */

type Port = Pick<Browser, 'runtime'>;
type Listener = (message: unknown, from: Runtime.MessageSender) => Promise<unknown> | undefined;
type Native = (message: unknown, from: Runtime.MessageSender, respond: (answer: unknown) => void) => true | undefined;

/** How the library, at the other end, tells of a promise that was refused. */
interface Refusal {
  __mozWebExtensionPolyfillReject__: true;
  message: string;
}
const refusal = (error: unknown): Refusal => ({
  __mozWebExtensionPolyfillReject__: true,
  message: error instanceof Error ? error.message : String(error),
});
const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && '__mozWebExtensionPolyfillReject__' in answer;

/** Chrome's own interface with listeners that answer with a promise. */
export function withPromises(chrome: Port): Port {
  const { runtime } = chrome;
  const natives = new WeakMap<Listener, Native>();
  const nativeOf = (listener: Listener): Native => {
    const native: Native = (message, from, respond) => {
      const answer = listener(message, from);
      if (!answer) return undefined;
      answer.then(respond, (error: unknown) => respond(refusal(error)));
      return true;
    };
    const known = natives.get(listener) ?? native;
    natives.set(listener, known);
    return known;
  };
  const onMessage = {
    addListener: (listener: Listener) =>
      runtime.onMessage.addListener(nativeOf(listener) as Runtime.OnMessageListenerCallback),
    removeListener: (listener: Listener) =>
      runtime.onMessage.removeListener(nativeOf(listener) as Runtime.OnMessageListenerCallback),
  };
  const sendMessage = async (message: unknown): Promise<unknown> => {
    const answer: unknown = await runtime.sendMessage(message);
    if (isRefusal(answer)) throw new Error(answer.message);
    return answer;
  };
  // Anything else, such as the id that goes with an update, is asked of the browser each time.
  const instead = { onMessage, sendMessage };
  const ours = new Proxy(runtime, {
    get: (target, name) =>
      Object.hasOwn(instead, name) ? instead[name as keyof typeof instead] : Reflect.get(target, name),
  });
  return new Proxy(chrome, { get: (target, name) => (name === 'runtime' ? ours : Reflect.get(target, name)) });
}

declare const browser: Port | undefined;
declare const chrome: Port | undefined;

const native = typeof browser === 'object' && browser.runtime?.id ? browser : undefined;
export default native ?? (typeof chrome === 'object' ? withPromises(chrome) : undefined);
