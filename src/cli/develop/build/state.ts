import { existsSync } from 'node:fs';
import { freshness } from '../../cache-stamp.mjs';
import type { Target } from './targets';

/** What the extension is made from. */
export const sources = ['entrypoints', 'src', 'data', 'public', 'wxt.config.ts', 'tsconfig.json', 'package-lock.json'];

export const buildState = (target: Target) => freshness(`.output/built-${target}`, sources);

/** Whether the build for a browser exists and none of its sources has changed since. */
export const isBuilt = (target: Target): boolean =>
  existsSync(`.output/${target}-mv3/manifest.json`) && buildState(target).fresh;
