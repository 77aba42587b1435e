import { join } from 'node:path';
import { build } from 'vite';
import { inOneScript, safeWithinHtml, withoutWorker } from '../vite/in-one-script.mjs';
import { leanSheets } from '../vite/lean-styles.mjs';
import { root } from './root.mjs';

/**
 * Builds `loss-landscape.iife.js`: everything in one classic script, lazy parts and worker inside. It needs no other file
 * and no server, and knows nothing of module loaders (AMD, CommonJS).
 * @param {string} outDir the folder that it is put into, beside what is there
 */
export async function buildClassic(outDir) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    plugins: [withoutWorker(), leanSheets(), inOneScript(), safeWithinHtml()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      minify: true,
      target: 'es2022',
      lib: {
        entry: join(root, 'embed/classic.ts'),
        formats: ['iife'],
        name: 'unused',
        fileName: () => 'loss-landscape.iife.js',
      },
      rollupOptions: {
        checks: { ineffectiveDynamicImport: false, pluginTimings: false },
        output: { minify: true, codeSplitting: false },
      },
    },
  });
}
