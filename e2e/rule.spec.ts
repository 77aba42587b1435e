import type { Locator, Page } from '@playwright/test';
import { landscapeOf, raceOf, stepOf } from './figure.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { tabTo } from './hands.ts';

const DEMO = 'demos/numbers-in-prose.html';

const number = (page: Page, name: string): Locator => page.getByRole('spinbutton', { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const rule = (page: Page): Locator => page.getByRole('group', { name: /^Update rule of Momentum/ });
const momentum = async (page: Page): Promise<unknown> => (await raceOf(page)).balls[1]?.settings.momentum;

async function dragBy(page: Page, target: Locator, pixels: number): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('there is no number');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels, y, { steps: 5 });
  await page.mouse.up();
}

test.describe('numbers in prose', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(DEMO);
    await expect(number(page, 'Momentum: momentum')).toHaveText('0.9');
  });

  test('are dragged with the mouse; the figure, the rule and the outcome follow', async ({ page }) => {
    await dragBy(page, number(page, 'Momentum: momentum'), -80);
    const value = await momentum(page);
    expect(Number(value)).toBeLessThan(0.9);
    await expect(number(page, 'Momentum: momentum')).toHaveText(String(value));
    await expect(rule(page)).toContainText(String(value));
    await expect(page.getByRole('textbox')).toHaveCount(0);
  });

  test('are clicked and typed, with a decimal comma; what cannot be is refused beside them', async ({ page }) => {
    await number(page, 'Momentum: momentum').click();
    await field(page, 'Momentum: momentum').fill('1,2');
    await page.keyboard.press('Enter');
    await expect(page.locator('loss-number').getByText('must be in [0, 1), got 1.2')).toBeVisible();
    await expectAccessible(page);
    await field(page, 'Momentum: momentum').fill('0,5');
    await page.keyboard.press('Enter');
    await expect(number(page, 'Momentum: momentum')).toHaveText('0.5');
    expect(await momentum(page)).toBe(0.5);
  });

  test('are set by keys alone', async ({ page }) => {
    await tabTo(page, number(page, 'Momentum: learning rate'));
    await page.keyboard.press('ArrowUp');
    await expect(number(page, 'Momentum: learning rate')).toHaveText('0.05');
    await page.keyboard.press('Enter');
    await expect(field(page, 'Momentum: learning rate')).toBeFocused();
    await page.keyboard.type('0.02');
    await page.keyboard.press('Escape');
    await expect(number(page, 'Momentum: learning rate')).toBeFocused();
    await expect(number(page, 'Momentum: learning rate')).toHaveText('0.05');
  });

  test('follow the figure', async ({ page }) => {
    await landscapeOf(page).getByRole('slider', { name: 'Start, x' }).press('ArrowRight');
    const { start } = await raceOf(page);
    expect(start[0]).not.toBe(-3.6);
    await expect(number(page, 'Start, x')).toHaveAttribute('aria-valuenow', String(start[0]));
  });
});

test.describe('numbers in prose under a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('a tap opens the field', async ({ page }) => {
    await page.goto(DEMO);
    await number(page, 'Momentum: momentum').tap();
    await expect(field(page, 'Momentum: momentum')).toBeFocused();
    await field(page, 'Momentum: momentum').fill('0.5');
    await page.keyboard.press('Enter');
    expect(await momentum(page)).toBe(0.5);
  });
});

test('the live rule shows the update that led to the step', async ({ page }) => {
  await page.goto(DEMO);
  await number(page, 'Step shown').click();
  await field(page, 'Step shown').fill('46');
  await page.keyboard.press('Enter');
  expect(await stepOf(page)).toBe(46);
  await expect(rule(page)).toContainText('step 45 → 46');
  await expect(rule(page)).toHaveAttribute('aria-label', /gradient = 0\.290; b = −1\.401; weight x = 1\.802$/);
});
