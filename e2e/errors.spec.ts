import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { raceOf, verdictsOf } from './figure.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, locale: 'zh-CN' });

/** Names of settings, numbers and what was typed stay as they are; the sentence around them is Chinese. */
async function expectChinese(reason: Locator): Promise<void> {
  await expect(reason).toContainText(/[\u4E00-\u9FFF]{2}/);
  await expect(reason).not.toContainText(/\b(must|got|unknown|is|are|the|did you mean|at most)\b/i);
}

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash || '.');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await verdictsOf(page);
}

for (const [fault, typed] of [
  ['an unknown name', 'x^2 + xy'],
  ['a function without brackets', 'sin x'],
  ['an unfinished power', 'x^'],
  ['chance', 'x^2 + random()'],
  ['what a link must not run', 'constructor.constructor(1)'],
] as const) {
  test(`a Chinese reader is told in Chinese of ${fault} in a formula, beside it, and the surface stays`, async ({
    page,
  }) => {
    await open(page);
    const before = await raceOf(page);
    await page.getByRole('button', { name: '编辑公式' }).click();
    await page.getByRole('textbox', { name: '损失公式' }).fill(typed);
    await expectChinese(page.locator('loss-formula [part="error"]').first());
    await expect(page.getByRole('textbox', { name: '损失公式' })).toHaveValue(typed);
    expect(await raceOf(page)).toEqual(before);
    await expectAccessible(page);
  });
}

for (const typed of ['-1', 'NaN', 'abc', '1e400']) {
  test(`a rate of ${typed} is refused in Chinese beside its field, which keeps it`, async ({ page }) => {
    await open(page);
    const before = await raceOf(page);
    const field = page.getByRole('textbox', { name: 'SGD：学习率' });
    await field.fill(typed);
    await page.keyboard.press('Enter');
    await expectChinese(page.locator('loss-settings [part="error"]').first());
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(await raceOf(page)).toEqual(before);
  });
}

test('a link whose parts cannot be opens with each of them named in Chinese, and in English when that is chosen', async ({
  page,
}) => {
  await open(page, '#v=99&loss=none&steps=1e12&seed=x&balls=sgd:lr=-1,none:lr=0.1,adam:lr=0.01');
  const notices = page.locator('#notice li');
  await expect(notices).toHaveCount(6);
  for (const notice of await notices.all()) await expectChinese(notice);
  const { steps, balls } = await raceOf(page);
  expect(steps).toBe(100_000);
  expect(balls.map(({ optimizer }) => optimizer)).toContain('adam');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(notices.first()).toContainText('only version 1 is known');
});

test('a link with more balls than a race has says so, and shows the first of them', async ({ page }) => {
  await open(page, `#v=1&loss=textbook-1d&steps=20&balls=${Array.from({ length: 40 }, () => 'sgd:lr=0.01').join(',')}`);
  await expectChinese(page.locator('#notice li').first());
  expect((await raceOf(page)).balls).toHaveLength(32);
});

test('a link that is broken off, or is no link at all, opens all the same', async ({ page }) => {
  for (const hash of ['#v=1&loss=himmelblau&balls=sgd:lr', '#v=1&formula=x%5E2%', '#=&=&&loss', '#a=1&b=2']) {
    await open(page, hash);
    expect((await raceOf(page)).balls.length, hash).toBeGreaterThan(0);
  }
});

test('a pasted line and a file that cannot be read are refused in Chinese', async ({ page }) => {
  await open(page);
  await page.locator('loss-share').getByRole('button', { name: '分享' }).click();
  const menu = page.getByRole('dialog', { name: '分享' });
  await menu.getByRole('textbox').fill('SGD(params, rate=1)');
  await page.keyboard.press('Enter');
  await expect(menu.locator('u')).toHaveText('rate');
  await expectChinese(menu.locator('[part~="error"]').first());
  await menu.locator('input[type="file"]').setInputFiles({
    name: 'race.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"nothing": true}'),
  });
  await expectChinese(menu.locator('.said'));
  await expectAccessible(page);
});
