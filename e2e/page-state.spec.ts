import { expect, expectNoSidewaysScroll, test } from './fixtures.ts';
import { landscapeOf, raceOf, verdictsOf } from './figure.ts';
import { mouse } from './hands.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('undo and redo have keys while the focus is in the playground, and leave the keys of text fields alone', async ({
  page,
}) => {
  await page.goto('.');
  await verdictsOf(page);
  const before = await raceOf(page);
  await mouse.moveStart(page, [-2.5]);
  const after = await raceOf(page);
  await page.getByRole('slider', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('Control+z');
  expect(await raceOf(page)).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  expect(await raceOf(page)).toEqual(after);
  await page.getByRole('textbox', { name: 'SGD: learning rate' }).focus();
  await page.keyboard.press('Control+z');
  expect(await raceOf(page)).toEqual(after);
});

test('the undo button keeps the focus when there is nothing more to undo', async ({ page }) => {
  await page.goto('.');
  await verdictsOf(page);
  await mouse.moveStart(page, [-2.5]);
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(undo).toBeDisabled();
  await expect(undo).toBeFocused();
  await page.keyboard.press('Control+y');
  await expect(undo).toBeEnabled();
});

test('a link that oversteps says what was done about it, until it is closed', async ({ page }) => {
  await page.goto('#v=1&loss=textbook-1d&steps=1e12&balls=sgd:lr=0.03');
  await verdictsOf(page);
  const notice = page.locator('#notice');
  await expect(notice).toContainText('steps: must be in [0, 100000]');
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toBeHidden();
});

test('a link without faults says nothing', async ({ page }) => {
  await page.goto('#v=1&loss=two-wells');
  await verdictsOf(page);
  await expect(page.locator('#notice')).toBeHidden();
});

test('an edit just before the page is loaded again is kept; the address has no more of a step than is seen', async ({
  page,
}) => {
  await page.goto('#v=1&loss=bowl');
  await verdictsOf(page);
  const rate = page.getByRole('textbox', { name: 'SGD: learning rate' });
  await rate.fill('0.2');
  await rate.press('Enter');
  await page.reload();
  await verdictsOf(page);
  await expect(rate).toHaveValue('0.2');
  await landscapeOf(page).evaluate((element) => {
    (element as unknown as { figure: { seek(step: number): void } }).figure.seek(12.3456789);
  });
  await expect.poll(() => page.url()).toMatch(/&step=12.35$/);
});

test('the speed, and the step at which a run was paused, are in the address', async ({ page }) => {
  await page.goto('.');
  await verdictsOf(page);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('5');
  await expect.poll(() => page.url()).toContain('speed=5');
  await page.getByRole('button', { name: 'Replay' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(() => page.url()).toMatch(/[&#]step=/);
});

test('a link in Chinese opens in Chinese, and a choice made then holds over it', async ({ page }) => {
  await page.goto('#v=1&loss=two-wells&lang=zh');
  await verdictsOf(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.url()).toContain('lang=en');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a link in the dark theme darkens the page too, and the theme button turns both', async ({ page }) => {
  await page.goto('#v=1&loss=two-wells&theme=dark');
  await verdictsOf(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect.poll(() => page.url()).toContain('theme=light');
});

test('a laptop of 1440 × 900 at 200 % needs no sideways scroll', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await page.goto('.');
  await verdictsOf(page);
  await expectNoSidewaysScroll(page);
});

for (const [width, height] of [
  [1440, 900],
  [1366, 768],
  [1280, 720],
  [1024, 768],
  [390, 844],
] as const) {
  test(`at ${width} × ${height} landscape and play are seen without scrolling, and nothing moves while it plays`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('.');
    await verdictsOf(page);
    const play = page.locator('loss-controls').getByRole('button', { name: 'Replay' });
    await expect(play).toBeInViewport({ ratio: 1 });
    await expect(landscapeOf(page)).toBeInViewport({ ratio: 0.95 });
    const places = () =>
      page.locator('loss-playground').evaluate(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('[for], loss-landscape') ?? [])].map((each) => {
          const { top, height: high } = each.getBoundingClientRect();
          return [each.localName, Math.round(top), Math.round(high)].join(' ');
        }),
      );
    const before = await places();
    for (const step of [0, 11, 46, 90]) {
      await landscapeOf(page).evaluate(
        (element, to) => (element as HTMLElement & { seek(n: number): void }).seek(to),
        step,
      );
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await places(), `step ${step}`).toEqual(before);
    }
  });
}

test('the state of last time comes back, and undo and reset lead to the page’s own', async ({ page, context }) => {
  await page.goto('.');
  await verdictsOf(page);
  const own = await raceOf(page);
  await mouse.moveStart(page, [-2.5]);
  const left = await raceOf(page);
  // The first and the last place of a drag are written.
  await expect.poll(() => page.url()).toContain('start=-2.5&');
  const later = await context.newPage();
  await later.goto('.');
  await verdictsOf(later);
  expect(await raceOf(later)).toEqual(left);
  await later.getByRole('button', { name: 'Reset' }).click();
  expect(await raceOf(later)).toEqual(own);
  await later.getByRole('button', { name: 'Undo' }).click();
  expect(await raceOf(later)).toEqual(left);
  await later.getByRole('button', { name: 'Undo' }).click();
  expect(await raceOf(later)).toEqual(own);
});

test('a link that is pasted over the page can be undone', async ({ page }) => {
  await page.goto('.');
  await verdictsOf(page);
  const before = await raceOf(page);
  await page.goto('#v=1&loss=himmelblau');
  await expect.poll(async () => (await raceOf(page)).loss).toEqual({ id: 'himmelblau' });
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await raceOf(page)).toEqual(before);
});

test('a link that says no language is in the reader’s own again', async ({ page }) => {
  await page.goto('#v=1&loss=two-wells&lang=zh');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.goto('#v=1&loss=himmelblau');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
