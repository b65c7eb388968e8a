import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import pattern from '@/data/dist/prefilter.json';
import { onStop, reportTrigger } from '@/src/ext/prefilter-port.ts';
import { watchForTrigger } from '@/src/page/prefilter.ts';

/** In the extension's own world, where no page sees it: what runs here already, so that a second injection adds nothing. */
const running = globalThis as { prefilter?: AbortController };

export default defineUnlistedScript(() => {
  if (running.prefilter && !running.prefilter.signal.aborted) return;
  const controller = (running.prefilter = new AbortController());
  const stop = (): void => controller.abort();
  const found = (): void => {
    stop();
    reportTrigger();
  };
  onStop(stop, controller.signal);
  watchForTrigger(document, new RegExp(pattern.source, pattern.flags), found, controller.signal);
});
