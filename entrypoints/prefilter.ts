import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import pattern from '@/data/dist/prefilter.json';
import { onStop, reportTrigger } from '@/src/ext/prefilter-port.ts';
import { watchForTrigger } from '@/src/page/prefilter.ts';

/**
 * In the extension's own world, where no page sees it: what runs here already, so that a second injection adds nothing.
 * The build declares a variable of the script's own name there; this must be another.
 */
const running = globalThis as { prefilterRunning?: AbortController };

export default defineUnlistedScript(() => {
  if (running.prefilterRunning && !running.prefilterRunning.signal.aborted) return;
  const controller = (running.prefilterRunning = new AbortController());
  const stop = (): void => controller.abort();
  const found = (): void => {
    stop();
    reportTrigger();
  };
  onStop(stop, controller.signal);
  watchForTrigger(document, new RegExp(pattern.source, pattern.flags), found, controller.signal);
});
