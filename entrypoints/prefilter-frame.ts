import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import pattern from '@/data/dist/prefilter.json';
import { isReadFrame, onStop, reportTrigger } from '@/src/ext/prefilter-port.ts';
import { startOnce, watchForTrigger } from '@/src/page/prefilter.ts';
import { readTermPattern } from '@/src/page/term-pattern.ts';

/**
 * The prefilter of frames, if a person has chosen to have frames read. The browser cannot keep it out of the frames
 * of a site that is switched off, so it asks before it listens to anything.
 */
export default defineUnlistedScript(async () => {
  // Opaque origins are sandboxes; documents without an address belong to the page around them.
  const own = /^(?:https?|file):$/.test(location.protocol) && self.origin !== 'null';
  if (self === top || !own || !(await isReadFrame())) return;
  startOnce((stop, signal) => {
    watchForTrigger(document, readTermPattern(pattern.terms), () => (stop(), reportTrigger()), signal);
    if (!signal.aborted) onStop(stop, signal);
  });
});
