import { join } from 'node:path';
import { build } from 'vite';
import { inOneScript, safeWithinHtml, withoutWorker } from '../vite/in-one-script.mjs';
import { leanSheets, leanTemplates } from '../vite/lean-styles.mjs';
import { root } from './root.mjs';

/** The elements that edit a figure or make files and code of it. */
const EDITORS = /\/(loss-(?:formula|picker|settings|share))\//;

/**
 * Builds the classic scripts: `loss-landscape.iife.js` with the figure, and `loss-playground.iife.js` with everything. Lazy
 * parts are inside. Neither needs another file or a server, and neither knows of module loaders (AMD, CommonJS).
 * @param {string} outDir the folder that they are put into, beside what is there
 */
export async function buildClassic(outDir) {
  await buildScript(outDir, 'embed/classic-figure.ts', 'loss-landscape.iife.js', EDITORS);
  await buildScript(outDir, 'embed/classic-playground.ts', 'loss-playground.iife.js');
}

async function buildScript(outDir, entry, fileName, without) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    plugins: [withoutWorker(), leanSheets(), leanTemplates(), inOneScript(without), safeWithinHtml()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      minify: true,
      target: 'es2022',
      lib: { entry: join(root, entry), formats: ['iife'], name: 'unused', fileName: () => fileName },
      rollupOptions: {
        checks: { ineffectiveDynamicImport: false, pluginTimings: false },
        output: { minify: true, codeSplitting: false },
      },
    },
  });
}
