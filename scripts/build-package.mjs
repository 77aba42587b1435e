#!/usr/bin/env node
/**
 * Builds what is published into `dist/`: `npm run build:package`.
 *
 *     dist/index.js, dist/classes.js, dist/engine.js, dist/react.js
 *                                      ES modules, not minified, dependencies left to the bundler of whoever uses them
 *     dist/types/                      declarations
 *     dist/types/frameworks/           those for React, Preact, Solid, Vue and Svelte
 *     dist/embed/loss-landscape.js     minified, dependencies inside: what a page without a bundler loads
 *     dist/embed/loss-landscape.iife.js, dist/embed/loss-playground.iife.js
 *                                      the figure, and everything, in one classic script each
 *     dist/embed/index.html            the page for `<iframe>`
 *     dist/embed/integrity.json        digests of its files, for the attribute `integrity` and for import maps
 *     dist/custom-elements.json        manifest of the elements, for documentation
 *     dist/html-data.json, dist/web-types.json
 *                                      the same for VS Code and for JetBrains' editors
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildEmbed } from './lib/build-embed.mjs';
import { htmlData, webTypes } from './lib/editor-data.mjs';
import { frameworkTypes } from './lib/framework-types.mjs';
import { integrities } from './lib/integrity.mjs';
import { reactWrapper } from './lib/react-wrapper.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { groupedImports } from './vite/grouped-imports.mjs';

const dist = join(root, 'dist');

const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { dependencies } = packageJson;

/**
 * Left to whoever uses the package; what the compiler adds (helpers for decorators) is not, nor is `@lit/react`: it would
 * bring the types of React to everybody.
 */
const isDependency = (id) =>
  [...Object.keys(dependencies), 'react'].some((name) => id === name || id.startsWith(`${name}/`));

const shared = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  worker: { format: 'es', rollupOptions: { checks: { ineffectiveDynamicImport: false } } },
};

const readManifest = () => JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));

/** There is no such file: the module of React components is made from the manifest. */
const WRAPPER = resolve(root, 'components/react.made.js');

const wrapperPlugin = {
  name: 'react-wrapper',
  enforce: 'pre',
  resolveId: (id) => (id === WRAPPER ? id : undefined),
  load: (id) => (id === WRAPPER ? reactWrapper(readManifest(), './index.ts') : undefined),
};

async function buildModules() {
  await build({
    ...shared,
    plugins: [wrapperPlugin, groupedImports()],
    build: {
      outDir: dist,
      emptyOutDir: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: {
          index: resolve(root, 'components/index.ts'),
          classes: resolve(root, 'components/classes.ts'),
          engine: resolve(root, 'src/engine.ts'),
          react: WRAPPER,
        },
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

const writeJson = (file, value) => writeFileSync(join(dist, file), `${JSON.stringify(value, undefined, 2)}\n`);

function writeEditorData() {
  const manifest = readManifest();
  writeJson('html-data.json', htmlData(manifest));
  writeJson('web-types.json', webTypes(manifest, packageJson));
}

async function writeFrameworkTypes() {
  const { optimizers } = await import(pathToFileURL(join(dist, 'engine.js')).href);
  const folder = join(dist, 'types', 'frameworks');
  mkdirSync(folder, { recursive: true });
  const texts = frameworkTypes(readManifest(), optimizers);
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, file), text);
  // An entry for types that is imported as a module has to be one.
  writeFileSync(join(folder, 'none.js'), 'export {};\n');
}

function writeIntegrities() {
  const digests = integrities(join(dist, 'embed'));
  writeJson('embed/integrity.json', digests);
  console.log(`embed/loss-landscape.js: integrity="${digests['loss-landscape.js']}"`);
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
await step('manifest', () =>
  mustRun('custom-elements-manifest', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']),
);
await step('modules', buildModules);
await step('embed', () => buildEmbed(join(dist, 'embed'), { manifest: true }));
await step('integrity', writeIntegrities);
await step('declarations', () => mustRun('tsc', ['-p', 'tsconfig.build.json']));
await step('types of frameworks', writeFrameworkTypes);
await step('editor data', writeEditorData);
