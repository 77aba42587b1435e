import { join } from 'node:path';
import { root } from '../scripts/lib/root.mjs';
import { claimOf, demoPages } from '../scripts/vite/demo-pages.mjs';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts';
import { expectStandings, verdictsOf } from './figure.ts';

const pages = demoPages(join(root, 'demos'));

test.describe('demos', () => {
  test('there are at least six', () => {
    expect(pages.length).toBeGreaterThanOrEqual(6);
  });

  for (const demo of pages) {
    test(`${demo.name}: opens, is accessible and does what it claims`, async ({ page }) => {
      await page.goto(`demos/${demo.name}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(demo.title);
      const claim = claimOf(demo);
      // A figure that asks tells how it ends once it has been played.
      if (demo.html.includes('<loss-predict')) await page.getByRole('button', { name: 'Play and see' }).click();
      expect(await verdictsOf(page)).toMatchObject(claim);
      await expectStandings(page, claim);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
    });
  }

  test('a page without a claim is refused', () => {
    expect(() => claimOf({ name: 'empty.html', html: '<title>Empty</title>' })).toThrow(
      'demos/empty.html: must have a',
    );
  });

  test('the gallery links every page of the folder', async ({ page }) => {
    await page.goto('demos/');
    const links = page.getByRole('list').getByRole('link');
    await expect(links).toHaveCount(pages.length);
    for (const { name, title } of pages) {
      await expect(page.getByRole('link', { name: title })).toHaveAttribute('href', `./${name}`);
    }
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });
});
