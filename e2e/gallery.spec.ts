import type { Page } from '@playwright/test';
import { presets, presetState } from '../src/figure/presets/index.ts';
import { losses } from '../src/losses/index.ts';
import { isPlaying, raceOf, stepOf, verdictsOf } from './figure.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { controls } from './hands.ts';

const gallery = (page: Page) => page.locator('loss-picker').getByRole('dialog');
const search = (page: Page) => gallery(page).getByRole('searchbox');
const drawn = (page: Page) => gallery(page).locator('.path');

/** All balls of all stories. */
const BALLS = presets.reduce((sum, preset) => sum + presetState(preset).race.balls.length, 0);

async function openGallery(page: Page, hash = '.'): Promise<void> {
  await page.goto(hash);
  await verdictsOf(page);
  await controls.picker(page).click();
  await expect(gallery(page).getByRole('option').first()).toBeVisible();
}

test.describe('at rest', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('every story and every loss is offered, drawn, and a link', async ({ page }) => {
    await openGallery(page);
    await expect(gallery(page).getByRole('option')).toHaveCount(presets.length + losses.length);
    await expect(drawn(page)).toHaveCount(BALLS);
    for (const { names, link } of presets) {
      await expect(controls.choice(page, names.en)).toHaveAttribute('href', `#${link}`);
    }
  });

  test('arrows, Home, End and typing lead through it; Escape gives the focus back', async ({ page }) => {
    await openGallery(page);
    await expect(controls.choice(page, 'Momentum escapes')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(controls.choice(page, presets[1].names.en)).toBeFocused();
    await page.keyboard.press('End');
    await expect(controls.choice(page, 'Goldstein–Price (logarithm)')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(controls.choice(page, 'Momentum escapes')).toBeFocused();
    await page.keyboard.type('well');
    await expect(search(page)).toHaveValue('well');
    await expect(gallery(page).getByRole('option').first()).toHaveAccessibleName('Two wells, noise off');
    await page.keyboard.press('ArrowDown');
    await expect(controls.choice(page, 'Two wells, noise off')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(search(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(gallery(page)).toBeHidden();
    await expect(controls.picker(page)).toBeFocused();
  });

  test('a link opened beside shows the story there and changes nothing here', async ({ page, context }) => {
    await openGallery(page, '#v=1&loss=beale');
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      controls.choice(page, 'Momentum overshoots').click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await expect(tab.locator('loss-picker').getByRole('heading', { level: 2 })).toContainText('Momentum overshoots');
    await expect(gallery(page)).toBeVisible();
    expect((await raceOf(page)).loss).toEqual({ id: 'beale' });
  });

  test('in Chinese it is found, told and kept in Chinese, and the theme is kept', async ({ page }) => {
    await page.goto('#v=1&loss=beale&lang=zh&theme=dark');
    await verdictsOf(page);
    await page.getByRole('button', { name: '选择损失函数' }).click();
    await expect(page.getByRole('group', { name: '故事' })).toBeVisible();
    await page.keyboard.type('ravine');
    await search(page).fill('鞍点');
    await page.keyboard.press('Enter');
    const heading = page.locator('loss-picker').getByRole('heading', { level: 2 });
    await expect(heading).toContainText('谁先离开鞍点？');
    await expect.poll(() => page.url()).toMatch(/loss=saddle.*theme=dark.*lang=zh/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });

  for (const width of [320, 768, 1440]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`open, at ${width} pixels, ${colorScheme}: accessible, and nothing is cut off`, async ({ page }) => {
        // Axe looks at some hundred texts over pictures.
        test.slow();
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 800 });
        await openGallery(page);
        await expect(drawn(page)).toHaveCount(BALLS);
        await expectAccessible(page);
        const box = await gallery(page).boundingBox();
        if (width === 320) expect(box).toEqual({ x: 0, y: 0, width: 320, height: 800 });
        const excess = await gallery(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
        expect(excess).toBe(0);
      });
    }
  }

  test('a search that finds nothing says so, accessibly', async ({ page }) => {
    await openGallery(page);
    await search(page).fill('nothing like it');
    await expect(gallery(page).getByText('Nothing is called “nothing like it”.')).toBeVisible();
    await expectAccessible(page);
  });
});

test('a story is played once from its start, and rests at its end', async ({ page }) => {
  await page.goto('#v=1&loss=beale');
  await verdictsOf(page);
  await controls.picker(page).click();
  await controls.choice(page, 'Too small a rate').click();
  await expect.poll(() => isPlaying(page)).toBe(true);
  expect(await stepOf(page)).toBeLessThan(100);
  await expect.poll(() => isPlaying(page), { timeout: 20_000 }).toBe(false);
  expect(await stepOf(page)).toBe(100);
});

test('on a touch screen a story is a tap away', async ({ browser, siteURL }) => {
  const context = await browser.newContext({
    baseURL: siteURL,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('.');
  await verdictsOf(page);
  await controls.picker(page).tap();
  await controls.choice(page, 'Stuck on a plateau').tap();
  await expect(gallery(page)).toBeHidden();
  await expect.poll(async () => (await raceOf(page)).loss).toEqual({ formula: '1 - exp(-x^2/2)' });
  await context.close();
});
