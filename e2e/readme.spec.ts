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
