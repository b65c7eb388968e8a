import { build, type InlineConfig } from 'vite';

/** Bundles the sources of `input` into a folder; `license`: name of the file with the licences of what is bundled. */
const bundlePart = (
  outDir: string,
  license: string,
  rolldownOptions: NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>,
) =>
  build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __PACKAGED__: 'true' },
    // Everything is bundled: the package needs nothing but Node.
    ssr: { noExternal: true, target: 'node' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      ssr: true,
      license: { fileName: license },
      rolldownOptions,
    },
  });

/** Bundles the library into a folder. */
export async function bundleLibrary(outDir: string): Promise<void> {
  // The library has a file for each of its parts, so that a bundler takes only what is used.
  await bundlePart(outDir, 'LICENSES-library.md', {
    input: {
      index: 'src/package/index.ts',
      analyze: 'src/package/analyze.ts',
      document: 'src/package/document.ts',
      dataset: 'src/package/dataset.ts',
    },
    output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
  });
}

/** Bundles a command into a folder. @param input name and path of its entry */
export async function bundleCommand(outDir: string, input: Record<string, string>): Promise<void> {
  // One file; what a command does not need is evaluated by the commands that do.
  await bundlePart(outDir, 'LICENSES.md', {
    input,
    output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false, banner: '#!/usr/bin/env node' },
  });
}
