import { build, type InlineConfig } from 'vite';

const shared = (outDir: string): InlineConfig => ({
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
    license: { fileName: 'LICENSES.md' },
  },
});

/** The library: a file for each of its parts, so that a bundler takes only what is used. */
async function bundleLibrary(outDir: string): Promise<void> {
  const config = shared(outDir);
  await build({
    ...config,
    build: {
      ...config.build,
      ssr: true,
      license: { fileName: 'LICENSES-library.md' },
      rolldownOptions: {
        input: {
          index: 'src/package/index.ts',
          analyze: 'src/package/analyze.ts',
          document: 'src/package/document.ts',
          dataset: 'src/package/dataset.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      },
    },
  });
}

/** The command line: one file; what a command does not need is evaluated by the commands that do. */
async function bundleCommand(outDir: string): Promise<void> {
  const config = shared(outDir);
  await build({
    ...config,
    build: {
      ...config.build,
      ssr: true,
      rolldownOptions: {
        input: { cli: 'src/package/bin.ts' },
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false, banner: '#!/usr/bin/env node' },
      },
    },
  });
}

/** Bundles library and command line into a folder. */
export async function bundle(outDir: string): Promise<void> {
  await bundleLibrary(outDir);
  await bundleCommand(outDir);
}
