import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser, launchOptions } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/lib/serve.mjs';
import { bench, cache } from './places.mjs';

/** Builds the elements and their peers as one module, and opens a page with it; undefined when there is no browser. */
export async function openPage() {
  if (!(await findBrowser({ install: false }))) return undefined;
  const outDir = join(cache, 'page');
  const entry = join(bench, 'page', 'main.js');
  await build({
    configFile: false,
    root: bench,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022', lib: { entry, formats: ['es'], fileName: () => 'main.js' } },
  });
  await writeFile(join(outDir, 'index.html'), '<!doctype html><script type="module" src="main.js"></script>');
  const server = await serve(outDir);
  const browser = await chromium.launch(await launchOptions());
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => globalThis.bench !== undefined);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { page, close };
}
