import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser, launchOptions } from '../find-browser.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { serve } from './serve.mjs';

/** Waits until fonts are there and every figure has its race and its stationary points: nothing will move any more. */
async function settle(page) {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('loss-landscape, loss-playground')].every(
      (element) => element.figure?.race && element.figure.survey,
    ),
  );
  // Elements come when they are first needed.
  await page.waitForFunction(() =>
    [document, ...[...document.querySelectorAll('loss-playground')].map(({ shadowRoot }) => shadowRoot)].every(
      (root) => root.querySelector(':not(:defined)') === null,
    ),
  );
  // What has been found meanwhile is drawn.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * Builds the site, opens its pages and takes pictures of them.
 * @param {{ file: string, path?: string, fullPage?: boolean, context?: object, prepare?: (page: import('playwright').Page) => Promise<void> }[]} pictures
 *   `file`: where the picture goes, absolute; `path`: page of the site; `context`: options of the browser's context
 */
export async function takePictures(pictures) {
  if ((await run('node', ['scripts/build-site.mjs'])) !== 0) throw new Error('the site could not be built');
  if (!(await findBrowser())) throw new Error('no browser: set CHROMIUM_PATH, or install Chromium or Chrome');
  const site = await serve(join(root, 'site'));
  const browser = await chromium.launch(await launchOptions());
  try {
    for (const { file, path = '', fullPage = false, context, prepare } of pictures) {
      const tab = await browser.newContext({ reducedMotion: 'reduce', colorScheme: 'light', ...context });
      const page = await tab.newPage();
      page.on('pageerror', (error) => console.error(`${path || 'index'}: ${error.message}`));
      await page.goto(site.url + path);
      await settle(page);
      await prepare?.(page);
      await page.screenshot({ path: file, fullPage });
      await tab.close();
      console.log(file);
    }
  } finally {
    await browser.close();
    await site.close();
  }
}
