import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { bench, cache } from './places.mjs';

/** Builds the engine as a page gets it (one ES module each for what is lazy) and imports it. */
export async function loadEngine() {
  const outDir = join(cache, 'engine');
  await build({
    configFile: false,
    root: bench,
    logLevel: 'error',
    build: { ssr: join(bench, 'engine.ts'), outDir, emptyOutDir: true, target: 'es2022', minify: true },
    ssr: { noExternal: true },
  });
  // A new address each time: Node never forgets a module.
  return import(`${pathToFileURL(join(outDir, 'engine.js')).href}?${process.hrtime.bigint()}`);
}
