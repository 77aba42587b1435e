import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/root.mjs';

/** Firefox, driven by WebDriver BiDi. @param {string} executablePath */
export async function openFirefox(executablePath) {
  const resolve = createRequire(join(root, 'e2e', 'hosts', 'package.json')).resolve;
  const { default: puppeteer } = await import(pathToFileURL(resolve('puppeteer-core')).href);
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  return {
    version: await browser.version(),
    goto: (url) => page.goto(url),
    run: (body) => page.evaluate(`(() => { ${body} })()`),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}
