import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** Pages of the built site: the playground and every page in `demos/`. */
function pages(): string[] {
  const demos = readdirSync(resolve(root, 'demos')).filter((name) => name.endsWith('.html'));
  return [resolve(root, 'index.html'), ...demos.map((name) => resolve(root, 'demos', name))];
}

export default defineConfig({
  base: './',
  build: {
    outDir: 'site',
    target: 'es2022',
    rollupOptions: { input: pages() },
  },
  worker: { format: 'es' },
});
