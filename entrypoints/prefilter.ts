import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import pattern from '@/data/dist/prefilter.json';
import { onStop, reportTrigger } from '@/src/ext/prefilter-port.ts';
import { startOnce, watchForTrigger } from '@/src/page/prefilter.ts';

export default defineUnlistedScript(() =>
  startOnce((stop, signal) => {
    onStop(stop, signal);
    watchForTrigger(document, new RegExp(pattern.source, pattern.flags), () => (stop(), reportTrigger()), signal);
  }),
);
