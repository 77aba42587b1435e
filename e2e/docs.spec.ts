import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentPages } from '../scripts/docs/pages.mjs';
import { root } from '../scripts/lib/root.mjs';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts';

const pages = documentPages(root);

test.describe('the documentation', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('has a page for each text', () => {
    const built = readdirSync(join(root, 'site/docs')).filter((name) => name.endsWith('.html'));
    expect(built.toSorted()).toEqual(pages.map(({ file }) => file).toSorted());
  });

  test('every link between pages leads to a page and to an anchor that is there', () => {
    const folder = join(root, 'site/docs');
    const htmlOf = (file: string) => readFileSync(join(folder, file), 'utf8');
    const links = pages.flatMap(({ file }) =>
      [...htmlOf(file).matchAll(/<a [^>]*href="(?!https?:)([^"]*)"/g)].map(([, href]) => ({ file, href })),
    );
    expect(links.length).toBeGreaterThan(100);
    const broken = links.filter(({ file, href }) => {
      const [path, anchor] = href.split('#');
      const target = path === '' ? join(folder, file) : join(folder, path);
      const found = target.endsWith('.html') ? target : join(target, 'index.html');
      if (!existsSync(found)) return true;
      return anchor !== undefined && !readFileSync(found, 'utf8').includes(`id="${anchor}"`);
    });
    expect(broken).toEqual([]);
  });

  test('it is reached from the playground and from the demos', async ({ page }) => {
    for (const from of ['.', 'demos/']) {
      await page.goto(from);
      await page.getByRole('link', { name: 'Docs' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages[0].title);
    }
  });

  for (const { name, file, title, text } of pages) {
    test(`${name}: opens, and its figures draw`, async ({ page }) => {
      await page.goto(`docs/${file}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const live = [...text.matchAll(/^```html live$/gm)].length;
      await expect(page.locator('.live')).toHaveCount(live);
      const figures = page.locator('loss-landscape');
      for (const figure of await figures.all()) {
        await figure.scrollIntoViewIfNeeded();
        await expect(figure.locator('[part~="picture"] path').first()).toBeAttached();
        await expect(figure.locator('[part~="error"]')).toHaveCount(0);
      }
      const shown = await page.locator('.live + pre').allTextContents();
      const fences = [...text.matchAll(/^```html live\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
      expect(shown).toEqual(fences);
    });

    for (const width of [320, 1440]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test(`${name}: accessible at ${width} pixels, ${colorScheme}`, async ({ page }) => {
          test.slow();
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`docs/${file}`);
          await expectNoSidewaysScroll(page);
          await expectAccessible(page);
        });
      }
    }
  }
});
