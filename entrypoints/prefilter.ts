import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import pattern from '@/data/dist/prefilter.json';
import { onStop, reportTrigger } from '@/src/ext/prefilter-port.ts';
import { startOnce, watchForTrigger } from '@/src/page/prefilter.ts';
import { readTermPattern } from '@/src/page/term-pattern.ts';

export default defineUnlistedScript(() =>
  startOnce((stop, signal) => {
    watchForTrigger(document, readTermPattern(pattern.terms), () => (stop(), reportTrigger()), signal);
    // If the page contains a term already, everything has ended.
    if (!signal.aborted) onStop(stop, signal);
  }),
);
