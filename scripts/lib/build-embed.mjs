import { join } from 'node:path';
import { build } from 'vite';
import { firstLoad } from '../vite/first-load.mjs';
import { leanSheets } from '../vite/lean-styles.mjs';
import { buildClassic } from './build-classic.mjs';
import { buildFrame } from './build-frame.mjs';
import { root } from './root.mjs';

/**
 * Builds what a page without a bundler loads: the module with its lazy parts, the classic scripts, and the page for
 * frames.
 * @param {string} outDir the folder that it fills
 * @param {{ manifest: boolean, playground?: string }} options `manifest`: whether to say in `.vite/manifest.json` what
 *   loads what; `playground`: where the whole page lies, seen from the page for frames
 */
export async function buildEmbed(outDir, { manifest, playground }) {
  await buildModule(outDir, manifest);
  await buildClassic(outDir);
  await buildFrame(outDir, { playground });
}

/** One minified module, its lazy parts beside it. */
async function buildModule(outDir, manifest) {
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
