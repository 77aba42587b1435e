import { readmeExamples } from '../scripts/lib/readme.mjs';
import { serveEmbedPage } from './embed-page.ts';
import { expect, test } from './fixtures.ts';
import { verdictsOf } from './figure.ts';

test('the snippet of README.md shows the race that it says, in a page without a bundler', async ({ page }) => {
  const server = await serveEmbedPage('readme', readmeExamples('html')[0] ?? '');
  try {
    await page.goto(server.url);
    expect(await verdictsOf(page)).toEqual({ sgd: 'local-minimum', momentum: 'global-minimum' });
  } finally {
    await server.close();
  }
});

test('another element is loaded when the page first has one', async ({ page }) => {
  const server = await serveEmbedPage('lazy-elements', readmeExamples('html')[0] ?? '');
  try {
    await page.goto(server.url);
    await verdictsOf(page);
    const isDefined = () => page.evaluate(() => customElements.get('loss-controls') !== undefined);
    expect(await isDefined()).toBe(false);
    await page.evaluate(() =>
      document.querySelector('loss-landscape')?.append(document.createElement('loss-controls')),
    );
    await expect.poll(isDefined).toBe(true);
  } finally {
    await server.close();
  }
});
