import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';
import esbuildConfig from './esbuild.config.mjs';
import rollupConfig from './rollup.config.mjs';
import webpackConfig from './webpack.config.mjs';

const root = import.meta.dirname;
const pages = ['index.html', 'worker.html'];

async function buildByWebpack(path) {
  const stats = await promisify(webpack)({ ...webpackConfig, output: { ...webpackConfig.output, path } });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}

async function buildByRollup(dir, options = {}) {
  const bundle = await rollup({ ...rollupConfig, ...options, logLevel: 'silent' });
  await bundle.write({ ...rollupConfig.output, dir });
}

/** Rollup and esbuild, for Node: what a program loads of the engine. */
async function buildPrograms(outDir) {
  const entry = join(root, 'descend.js');
  await esbuild({
    ...esbuildConfig,
    entryPoints: [entry],
    outdir: join(outDir, 'esbuild-program'),
    platform: 'node',
    outExtension: { '.js': '.mjs' },
  });
  await buildByRollup(join(outDir, 'rollup-program'), { input: entry });
}

/** Vite takes the pages themselves; the others make `page.js`, and the pages are put beside it. */
export async function build(outDir) {
  await buildByWebpack(join(outDir, 'webpack'));
  await buildByRollup(join(outDir, 'rollup'));
  await esbuild({ ...esbuildConfig, outdir: join(outDir, 'esbuild') });
  for (const name of ['webpack', 'rollup', 'esbuild'])
    for (const page of pages) cpSync(join(root, page), join(outDir, name, page));
  await vite({
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: join(outDir, 'vite'),
      emptyOutDir: true,
      rollupOptions: { input: pages.map((page) => join(root, page)) },
    },
  });
  await buildPrograms(outDir);
}
