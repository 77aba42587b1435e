import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts';
import { pathsOf, raceOf, verdictsOf } from './figure.ts';
import { mouse, tabTo } from './hands.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const opener = (page: Page) => page.locator('loss-share').getByRole('button', { name: /^(Share|分享)$/ });
const menu = (page: Page) => page.getByRole('dialog', { name: /^(Share|分享)$/ });
const status = (page: Page) => menu(page).locator('.said');

async function openMenu(page: Page, hash = ''): Promise<void> {
  await page.goto(hash === '' ? '.' : `#${hash}`);
  await verdictsOf(page);
  await opener(page).click();
  await expect(menu(page)).toBeVisible();
}

/** What a button puts on the clipboard. */
async function copied(page: Page, name: string): Promise<string> {
  await menu(page)
    .getByRole('button', { name: `Copy: ${name}` })
    .click();
  await expect(status(page)).toContainText(`${name} copied.`);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The text of the file that a button saves. */
async function downloaded(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await menu(page)
    .getByRole('button', { name: `Download: ${name}` })
    .click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(`loss-landscape.${name.toLowerCase()}`);
  return readFile(await download.path());
}

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a copied link opens the same race', async ({ page, context }) => {
    await page.goto('.');
    await verdictsOf(page);
    await mouse.moveStart(page, [-2.5]);
    const [race, paths] = [await raceOf(page), await pathsOf(page)];
    await opener(page).click();
    const link = await copied(page, 'Link');
    const again = await context.newPage();
    await again.goto(link);
    await verdictsOf(again);
    expect(await raceOf(again)).toEqual(race);
    expect(await pathsOf(again)).toEqual(paths);
  });

  test('code to embed and scripts are copied, and what a script leaves out is said', async ({ page }) => {
    await openMenu(page);
    expect(await copied(page, 'HTML tag')).toContain('<loss-landscape loss="textbook-1d"');
    expect(await copied(page, 'iframe')).toMatch(/^<iframe src="http/);
    expect(await copied(page, 'Markdown')).toMatch(/^\[Loss landscape: .+\]\(<http/);
    expect(await copied(page, 'PyTorch')).toContain('torch.optim.SGD(params, lr=0.03, momentum=0.9)');
    expect(await copied(page, 'Keras')).toContain('keras.optimizers.SGD(learning_rate=0.03)');
    await expect(status(page)).toContainText('Left out: Adagrad');
  });
});

test('where the clipboard is refused, the text is shown to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openMenu(page);
  await menu(page).getByRole('button', { name: 'Copy: HTML tag' }).click();
  const text = menu(page).getByRole('textbox', { name: /copy by hand/ });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/<loss-landscape/);
});

test('files of all four kinds are saved, and a table opens as the same race', async ({ page }) => {
  await openMenu(page, 'v=1&loss=himmelblau&start=1,-2&steps=40');
  const [race, paths] = [await raceOf(page), await pathsOf(page)];
  expect((await downloaded(page, 'PNG')).subarray(1, 4).toString()).toBe('PNG');
  expect((await downloaded(page, 'SVG')).toString()).toContain('<metadata>v=1&amp;loss=himmelblau');
  const json = await downloaded(page, 'JSON');
  const csv = await downloaded(page, 'CSV');
  for (const [name, buffer] of [
    ['race.csv', csv],
    ['race.json', json],
  ] as const) {
    await page.goto('about:blank');
    await openMenu(page, 'v=1&loss=textbook-1d');
    expect(await raceOf(page)).not.toEqual(race);
    await menu(page).locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer });
    await expect(status(page)).toContainText(`${name} opened.`);
    expect(await raceOf(page)).toEqual(race);
    expect(await pathsOf(page)).toEqual(paths);
  }
});

test('by keyboard alone: an optimizer line becomes a ball, and its fault is shown at the character', async ({
  page,
}) => {
  await page.goto('.');
  await verdictsOf(page);
  await tabTo(page, opener(page));
  await page.keyboard.press('Enter');
  const field = menu(page).getByRole('textbox', { name: 'Paste an optimizer line' });
  await tabTo(page, field);
  await page.keyboard.type('optim.SGD(model.parameters(), lr=.1, momntum=0.9)');
  await page.keyboard.press('Enter');
  await expect(menu(page).locator('u')).toHaveText('momntum');
  await expect(field).toBeFocused();
  // The fault is selected: typing replaces it.
  await page.keyboard.type('momentum');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await raceOf(page)).balls.length).toBe(5);
  expect((await raceOf(page)).balls.at(-1)).toEqual({ optimizer: 'momentum', settings: { lr: 0.1, momentum: 0.9 } });
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

for (const { width, colorScheme } of [
  { width: 320, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const) {
  test(`the menu fits ${width} pixels in ${colorScheme}, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ colorScheme });
    await openMenu(page);
    const box = await menu(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    await expectNoSidewaysScroll(page);
    await menu(page).getByRole('textbox').fill('SGD(params, rate=1)');
    await page.keyboard.press('Enter');
    await expect(menu(page).locator('u')).toHaveText('rate');
    await expectAccessible(page);
  });
}

test('in Chinese every word is Chinese', async ({ page }) => {
  await page.goto('.');
  await verdictsOf(page);
  await page.getByRole('button', { name: '中文' }).click();
  await opener(page).click();
  await expect(menu(page).getByRole('button', { name: '复制：链接' })).toBeVisible();
  await expect(menu(page)).not.toContainText(/Copy|Download|Paste|Open/);
});
