import { expressionsBuilt } from './built.ts';
import { hashOf, type Expression } from './expression.ts';
import { expressionsInSources } from './written.ts';

/**
 * Every expression that runs over texts of others, once each, and the files that build some which nothing here has
 * had built. To be called once in a process, before the engine is loaded.
 */
export async function expressionsInUse(): Promise<{ all: Expression[]; unreached: string[] }> {
  const built = await expressionsBuilt();
  const { written, builders } = expressionsInSources();
  const reached = new Set(built.map(({ file }) => file));
  return {
    all: [...new Map([...written, ...built].map((one) => [hashOf(one), one])).values()],
    unreached: builders.filter((file) => !reached.has(file)),
  };
}
