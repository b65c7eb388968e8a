import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The text of a classic script made of a module and all that it imports. @param entry path of the module */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': fileURLToPath(new URL('../../../..', import.meta.url)).replace(/\/$/, '') } },
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: 'bench' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as { output: { code?: string }[] }[];
  return outputs.flatMap(({ output }) => output).find(({ code }) => code !== undefined)?.code ?? '';
}
