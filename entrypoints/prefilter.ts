import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import pattern from '@/data/dist/prefilter.json';
import { onStop, reportTrigger } from '@/src/ext/prefilter-port.ts';
import { startOnce, watchForTrigger } from '@/src/page/prefilter.ts';

export default defineUnlistedScript(() =>
  startOnce((stop, signal) => {
    watchForTrigger(document, new RegExp(pattern.source, pattern.flags), () => (stop(), reportTrigger()), signal);
    // A term that stands there already has ended all this.
    if (!signal.aborted) onStop(stop, signal);
  }),
);
