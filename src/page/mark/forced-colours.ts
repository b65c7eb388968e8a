/**
 * Forced colours: Chromium paints every highlight there as if a reader had selected the words, and no rule changes
 * that. So nothing is underlined, and a badge at every claim is the sign instead.
 * Tested end to end by test/e2e/page-forced-colours.e2e.ts.
 */
import type { PageSettings } from '../ports.ts';

export interface ForcedColours {
  areOn(): boolean;
  /** The settings as they apply with the colours that are on. */
  adapt(settings: PageSettings): PageSettings;
}

/** @param changed called when a reader switches them on or off */
export function watchForcedColours(changed: () => void, signal: AbortSignal): ForcedColours {
  const query = matchMedia('(forced-colors: active)');
  query.addEventListener('change', changed, { signal });
  return {
    areOn: () => query.matches,
    adapt: (settings) =>
      query.matches && settings.density !== 'toolbar' ? { ...settings, density: 'every' } : settings,
  };
}
