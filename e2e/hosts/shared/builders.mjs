import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { packedFolder } from '../../../scripts/lib/pack.mjs';

/** Puts the packed folder `embed/` beside a page. */
export function copyEmbed(outDir) {
  cpSync(join(packedFolder, 'dist', 'embed'), join(outDir, 'embed'), { recursive: true });
}

/**
 * Builds the pages of a host by Vite, with its framework as for development: that is when React and Vue warn.
 * @param {string} folder holds the pages, `*.html`
 * @param {{ plugins?: unknown[], alias?: { find: RegExp, replacement: string }[] }} [options]
 */
export async function buildWithVite(folder, outDir, { plugins = [], alias = [] } = {}) {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins,
    resolve: { alias },
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      rollupOptions: { input: pages.map((page) => join(folder, page)) },
    },
  });
}
