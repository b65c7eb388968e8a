import { build } from 'vite';

interface Chunk {
  type: string;
  fileName: string;
  code?: string;
  source?: string | Uint8Array;
}

/** The preview page as one HTML text: every view of the interface, without a browser extension around it. */
export async function previewPage(): Promise<string> {
  const root = new URL('../../..', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      lib: { entry: 'test/e2e/views/preview.tsx', formats: ['iife'], name: 'preview', fileName: 'preview' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as unknown as { output: Chunk[] }[];
  const chunks = outputs.flatMap(({ output }) => output);
  const script = chunks.find(({ type }) => type === 'chunk')?.code ?? '';
  const styles = chunks.filter(({ fileName }) => fileName.endsWith('.css')).map(({ source }) => String(source));
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${styles.join('\n')}</style></head><body><script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}
