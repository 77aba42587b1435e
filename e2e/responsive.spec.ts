import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts';
import { isPlaying, landscapeOf, stepOf, verdictsOf } from './figure.ts';

const WIDTHS = [320, 390, 768, 1440];
const SCENES = { curve: '', contour: '#v=1&loss=two-wells' };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [scene, hash] of Object.entries(SCENES)) {
  for (const width of WIDTHS) {
    test(`the ${scene} fits a window ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(hash || '.');
      await verdictsOf(page);
      await expectNoSidewaysScroll(page);
      const box = await landscapeOf(page).boundingBox();
      expect(box?.width).toBeGreaterThan(Math.min(width, 1200) * 0.55);
      expect(box?.height).toBeGreaterThan(160);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [scene, hash] of Object.entries(SCENES)) {
    test(`the ${scene} is accessible in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(hash || '.');
      await verdictsOf(page);
      await expectAccessible(page);
    });
  }
}

test('the theme button turns the page and the figure', async ({ page }) => {
  await page.goto('.');
  await verdictsOf(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(page.getByRole('button', { name: 'Dark theme' })).toHaveAttribute('aria-pressed', 'true');
  expect(await paper()).not.toBe(light);
  await page.reload();
  expect(await paper(), 'the choice is remembered').not.toBe(light);
  await expectAccessible(page);
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the page and its elements speak Chinese, and nothing overflows', async ({ page }) => {
    await page.goto('.');
    await verdictsOf(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.locator('loss-standings')).toContainText('局部');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });

  test('a click makes it English', async ({ page }) => {
    await page.goto('.');
    await verdictsOf(page);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('loss-standings')).toContainText('local minimum');
  });
});

test('with reduced motion it starts paused with its paths drawn, and play still works', async ({ page }) => {
  await page.goto('.');
  await verdictsOf(page);
  const before = await stepOf(page);
  expect(await isPlaying(page), 'nothing moves by itself').toBe(false);
  await page
    .getByRole('button', { name: /^(play|replay)$/i })
    .first()
    .click();
  await expect.poll(() => stepOf(page), 'it plays when asked').not.toBe(before);
});

test.describe('without reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('it plays once when first seen, rests at the end and offers a replay', async ({ page }) => {
    await page.goto('.');
    await expect.poll(() => isPlaying(page)).toBe(true);
    await expect.poll(() => isPlaying(page), { timeout: 30_000 }).toBe(false);
    await expect(page.getByRole('button', { name: /replay/i }).first()).toBeVisible();
  });
});

test('in print there are no tools, only what they show', async ({ page }) => {
  await page.goto('.');
  await verdictsOf(page);
  await page.emulateMedia({ media: 'print' });
  for (const tool of ['loss-zoom', 'loss-overlays', 'loss-controls', 'loss-share', 'loss-predict button']) {
    await expect(page.locator(tool)).toBeHidden();
  }
  await expect(page.locator('loss-standings table')).toBeVisible();
});

test('a formula that is cut fades at its end, and is whole at the end of its scroll', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('#v=1&loss=himmelblau');
  await verdictsOf(page);
  const formula = page.locator('loss-formula .math').first();
  const state = () =>
    formula.evaluate((element) => {
      const last = [...element.querySelectorAll('math')].at(-1)!.getBoundingClientRect().right;
      const { right } = element.getBoundingClientRect();
      const fade = parseFloat(getComputedStyle(element).paddingInlineEnd);
      return { isMasked: getComputedStyle(element).maskImage.includes('gradient'), isCut: last > right - fade + 1 };
    });
  expect(await state()).toEqual({ isMasked: true, isCut: true });
  await formula.evaluate((element) => {
    element.scrollLeft = element.scrollWidth;
  });
  expect(await state()).toEqual({ isMasked: true, isCut: false });
});

for (const hasTouch of [true, false]) {
  test.describe(hasTouch ? 'with fingers' : 'with a mouse', () => {
    test.use({ hasTouch, isMobile: hasTouch, viewport: { width: 390, height: 844 } });

    test(`the hint of Predict ${hasTouch ? 'has no' : 'has'} keys for those who see it`, async ({ page }) => {
      await page.goto('#v=1&loss=two-wells&predict=true');
      await expect(page.locator('loss-predict .how-to')).toContainText('tap the picture');
      const clip = page.locator('loss-predict .by-keys').evaluate((element) => getComputedStyle(element).clipPath);
      expect(await clip).toBe(hasTouch ? 'inset(50%)' : 'none');
    });
  });
}
