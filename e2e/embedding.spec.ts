import { serveEmbedPage } from './embed-page.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { pathsOf, pictureOf, raceOf, verdictsOf } from './figure.ts';

const SCRIPT = '<script type="module" src="./embed/loss-landscape.js"></script>';
const FIGURE = '<loss-landscape loss="textbook-1d" balls="sgd:lr=0.03,momentum:lr=0.03:momentum=0.9"></loss-landscape>';

test('the bundle may be loaded twice: the first registration stays', async ({ page, complaints }) => {
  const copy = '<script type="module" src="./copy/loss-landscape.js"></script>';
  const server = await serveEmbedPage('twice', SCRIPT + copy + FIGURE);
  try {
    await page.goto(server.url);
    expect(await verdictsOf(page)).toEqual({ sgd: 'local-minimum', momentum: 'global-minimum' });
    await expect.poll(() => complaints.length, 'it warns').toBeGreaterThan(0);
    expect(complaints.filter((complaint) => !complaint.includes('already registered'))).toEqual([]);
    complaints.length = 0;
  } finally {
    await server.close();
  }
});

test('a figure in a closed part of the page draws itself when that is opened', async ({ page }) => {
  const server = await serveEmbedPage('closed', `${SCRIPT}<details><summary>Open</summary>${FIGURE}</details>`);
  try {
    await page.goto(server.url);
    await page.waitForFunction(() => customElements.get('loss-landscape') !== undefined);
    const before = await raceOf(page);
    const hasRun = () => page.evaluate(() => document.querySelector('loss-landscape')?.figure.race !== undefined);
    expect(await hasRun(), 'what nobody sees is not computed').toBe(false);
    await page.getByText('Open').click();
    expect(await verdictsOf(page)).toEqual({ sgd: 'local-minimum', momentum: 'global-minimum' });
    await expect.poll(() => page.locator('loss-landscape svg path').count()).toBeGreaterThan(2);
    const box = await page.locator('loss-landscape').boundingBox();
    expect(box?.height).toBeGreaterThan(160);
    expect(await raceOf(page)).toEqual(before);
  } finally {
    await server.close();
  }
});

test('two figures live side by side, and one that is moved keeps its race', async ({ page }) => {
  const body = `${SCRIPT}<div id="left">${FIGURE}</div><div id="right"><loss-landscape loss="two-wells"></loss-landscape></div>`;
  const server = await serveEmbedPage('two', body);
  try {
    await page.goto(server.url);
    await verdictsOf(page);
    const [paths, picture] = [await pathsOf(page), await pictureOf(page.locator('#left loss-landscape'))];
    await page.evaluate(() => {
      const [figure] = document.querySelectorAll('#left loss-landscape');
      document.querySelector('#right')?.prepend(figure ?? '');
    });
    expect(await pathsOf(page)).toEqual(paths);
    await expect.poll(() => pictureOf(page.locator('#right loss-landscape').first())).toBe(picture);
    await page.evaluate(() => document.querySelector('#right loss-landscape')?.remove());
    await expect(page.locator('loss-landscape svg').first()).toBeVisible();
  } finally {
    await server.close();
  }
});

test('a figure in an article is accessible', async ({ page }) => {
  const server = await serveEmbedPage('article', `${SCRIPT}<main><h1>An article</h1><p>Some text.</p>${FIGURE}</main>`);
  try {
    await page.goto(server.url);
    await verdictsOf(page);
    await expectAccessible(page);
  } finally {
    await server.close();
  }
});
