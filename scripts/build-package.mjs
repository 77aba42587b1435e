#!/usr/bin/env node
/**
 * Builds what is published into `dist/`: `npm run build:package`.
 *
 *     dist/index.js, dist/engine.js    ES modules, not minified, dependencies left to the bundler of whoever uses them
 *     dist/types/                      declarations
 *     dist/embed/loss-landscape.js     minified, dependencies inside: what a page without a bundler loads
 *     dist/embed/loss-landscape.iife.js   the same in one classic script
 *     dist/embed/index.html            the page for `<iframe>`
 *     dist/custom-elements.json        manifest of the elements, for editors and documentation
 */
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { buildEmbed } from './lib/build-embed.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { groupedImports } from './vite/grouped-imports.mjs';

const dist = join(root, 'dist');

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Left to whoever uses the package; what the compiler adds (helpers for decorators) is not. */
const isDependency = (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

const shared = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  worker: { format: 'es', rollupOptions: { checks: { ineffectiveDynamicImport: false } } },
};

async function buildModules() {
  await build({
    ...shared,
    plugins: [groupedImports()],
    build: {
      outDir: dist,
      emptyOutDir: true,
      minify: false,
      target: 'es2022',
      lib: {
        entry: { index: resolve(root, 'components/index.ts'), engine: resolve(root, 'src/engine.ts') },
        formats: ['es'],
      },
      rollupOptions: {
        external: isDependency,
        output: { chunkFileNames: 'chunks/[name]-[hash].js' },
        // The engine's entry has the analysis at once, the elements' entry when it is needed: one chunk serves both.
        checks: { ineffectiveDynamicImport: false },
      },
    },
  });
}

async function step(title, work) {
  const started = performance.now();
  await work();
  console.log(`${title} (${Math.round(performance.now() - started)} ms)`);
}

async function mustRun(command, args) {
  const code = await run(command, args);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: ended with ${code}`);
}

rmSync(dist, { recursive: true, force: true });
await step('modules', buildModules);
await step('embed', () => buildEmbed(join(dist, 'embed'), { manifest: true }));
await step('declarations', () => mustRun('tsc', ['-p', 'tsconfig.build.json']));
await step('manifest', () =>
  mustRun('custom-elements-manifest', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']),
);
