import { join } from 'node:path';
import { build } from 'vite';
import { firstLoad } from '../vite/first-load.mjs';
import { leanSheets } from '../vite/lean-styles.mjs';
import { root } from './root.mjs';

/**
 * Builds what a page without a bundler loads: one minified module, its lazy parts beside it.
 * @param {string} outDir the folder that it fills
 * @param {{ manifest: boolean }} options whether to say in `.vite/manifest.json` what loads what
 */
export async function buildEmbed(outDir, { manifest }) {
  const entry = join(root, 'embed/loss-landscape.ts');
  await build({
    root,
    configFile: false,
    publicDir: false,
    plugins: [leanSheets()],
    logLevel: 'warn',
    worker: { format: 'es', rollupOptions: { checks: { ineffectiveDynamicImport: false } } },
    base: './',
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      target: 'es2022',
      manifest,
      // As a library, so that no code is added that tells the browser ahead what lazy parts need: they need little.
      lib: { entry: { 'loss-landscape': entry }, formats: ['es'] },
      rollupOptions: {
        // What lists a whole catalogue has it at once, the figure a part of it when that is used.
        checks: { ineffectiveDynamicImport: false },
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: { groups: [firstLoad(entry, 'figure')] },
        },
      },
    },
  });
}
