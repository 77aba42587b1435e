import type { Locator, Page } from '@playwright/test';
import { landscapeOf, stepOf, verdictsOf } from './figure.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts';
import { controls, hands } from './hands.ts';

// The race is seen at rest, so that nothing moves but what the test moves.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function open(page: Page, state: string): Promise<void> {
  await page.goto(`#v=1&${state}`);
  await verdictsOf(page);
}

/** What is told in the picture of the landscape. */
const told = (page: Page): Locator => landscapeOf(page).locator('[part="annotation"] text');
const overlays = (page: Page, kind: string): Locator =>
  landscapeOf(page).locator(`[data-overlays] [data-overlay="${kind}"]`);
const toggle = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

for (const hand of hands) {
  test.describe(`by ${hand.name}`, () => {
    test('that momentum gets over the barrier is told at its step, and not before', async ({ page }) => {
      await open(page, 'loss=textbook-1d&step=12');
      await expect(told(page)).toHaveText(['step 11: over the barrier']);
      await hand.press(page, controls.stepBack(page));
      await expect.poll(() => stepOf(page)).toBe(11);
      await expect(told(page)).toHaveText(['step 11: over the barrier']);
      await hand.press(page, controls.stepBack(page));
      await expect.poll(() => stepOf(page)).toBe(10);
      await expect(told(page)).toHaveCount(0);
      await hand.press(page, controls.stepForward(page));
      await expect(told(page)).toHaveText(['step 11: over the barrier']);
      await expect(landscapeOf(page).locator('[data-escape="Momentum"] [data-overlay]')).toHaveCount(2);
      await expectAccessible(page);
    });

    test('velocity, slope and squares are shown at the balls and hidden again, and are in the link', async ({
      page,
    }) => {
      await open(page, 'loss=two-wells&step=5');
      await hand.press(page, toggle(page, 'Velocity'));
      await expect(overlays(page, 'velocity')).toHaveCount(4);
      await hand.press(page, toggle(page, 'Downhill'));
      await expect(overlays(page, 'gradient')).toHaveCount(4);
      await hand.press(page, toggle(page, 'Squares'));
      await expect(overlays(page, 'accumulator')).toHaveCount(2);
      await expect(toggle(page, 'Squares')).toHaveAttribute('aria-pressed', 'true');
      await expect.poll(() => page.url()).toContain('overlays=gradient,velocity,accumulator');
      await expectAccessible(page);
      await page.reload();
      await expect(overlays(page, 'velocity')).toHaveCount(4);
      for (const name of ['Velocity', 'Downhill', 'Squares']) await hand.press(page, toggle(page, name));
      await expect(landscapeOf(page).locator('[part="overlays"]')).toHaveCount(0);
    });
  });
}

test('an escape with two weights is told, in the picture and in the sentence', async ({ page }) => {
  await open(page, 'loss=two-wells&step=60');
  await expect(told(page)).toHaveText(['step 13: over the barrier']);
  await expect(page.locator('loss-narration [part="sentence"]')).toContainText('Momentum is past the barrier');
  await expectAccessible(page);
});

test('a run that diverged names a rate at which it would not have', async ({ page }) => {
  await open(page, 'loss=textbook-1d&balls=sgd:lr=40&steps=200');
  await expect(told(page).first()).toHaveText(/^step \d+: diverged, largest stable rate 0\.\d+$/);
});

test('a figure that asks first tells nothing that is still to come', async ({ page }) => {
  await page.goto('#v=1&loss=textbook-1d&predict=true&step=10');
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  await expect(controls.stepForward(page)).toBeEnabled();
  await expect(told(page)).toHaveCount(0);
  await controls.stepForward(page).click();
  await expect(told(page)).toHaveText(['step 11: over the barrier']);
});

test('on a phone the most telling moment is told, and the buttons are hit by a finger', async ({
  browser,
  siteURL,
}) => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 800 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${siteURL}#v=1&loss=textbook-1d&step=30`);
  await verdictsOf(page);
  await expect(told(page)).toHaveText([/over the barrier$/]);
  await toggle(page, 'Velocity').tap();
  await expect(overlays(page, 'velocity').first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await context.close();
});

test('Chinese tells it in Chinese', async ({ page }) => {
  await open(page, 'loss=two-wells&step=60&lang=zh');
  await expect(told(page)).toHaveText(['第 13 步：越过势垒']);
  await toggle(page, '速度').click();
  await expect(landscapeOf(page).locator('[part="overlay-legend"]')).toHaveText(/速度/);
});

test('in forced colours an event and a label can be read on their halo', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'loss=two-wells&step=60');
  for (const text of ['.annotations text', '.labels text']) {
    const [fill, stroke] = await landscapeOf(page)
      .locator(text)
      .first()
      .evaluate((element) => [getComputedStyle(element).fill, getComputedStyle(element).stroke]);
    expect(fill, text).not.toBe(stroke);
  }
});
