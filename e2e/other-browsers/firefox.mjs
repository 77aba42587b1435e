import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/root.mjs';

/** Firefox, driven by WebDriver BiDi. @param {string} executablePath */
export async function openFirefox(executablePath) {
  const resolve = createRequire(join(root, 'e2e', 'hosts', 'package.json')).resolve;
  const { default: puppeteer } = await import(pathToFileURL(resolve('puppeteer-core')).href);
  // By its window’s size: to emulate one, the driver sends commands that older long-term releases do not know.
  const args = ['--width=1280', '--height=1000'];
  const options = { browser: 'firefox', executablePath, headless: true, defaultViewport: null, args };
  const browser = await puppeteer.launch(options);
  const page = await browser.newPage();
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
