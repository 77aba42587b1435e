import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/vite/content-security-policy.mjs';
import { documentInputs, documents } from './scripts/vite/documents.mjs';
import { firstLoad } from './scripts/vite/first-load.mjs';
import { gallery } from './scripts/vite/gallery.mjs';
import { leanSheets } from './scripts/vite/lean-styles.mjs';

const root = import.meta.dirname;

/** Pages of the built site: the playground, and the gallery with every page in `demos/`, the documentation. */
function pages(): string[] {
  const demos = readdirSync(join(root, 'demos')).filter((name) => name.endsWith('.html'));
  return [join(root, 'index.html'), ...demos.map((name) => join(root, 'demos', name)), ...documentInputs(root)];
}

export default defineConfig({
  base: './',
  plugins: [documents(root), gallery(root), contentSecurityPolicy(), leanSheets()],
  build: {
    outDir: 'site',
    target: 'es2022',
    manifest: true,
    // The policy of the pages allows no data: fonts, and the polyfill for old browsers would fetch.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: pages(),
      // What lists a whole catalogue has it at once, the figure a part of it when that is used.
      checks: { ineffectiveDynamicImport: false },
      output: { codeSplitting: { groups: [firstLoad(join(root, 'embed/loss-landscape.ts'), 'figure')] } },
    },
  },
  worker: { format: 'es', rollupOptions: { checks: { ineffectiveDynamicImport: false } } },
});
