import type { Locator, Page } from '@playwright/test';
import type { FigureLike } from '../src/figure/contract.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts';
import { landscapeOf, stepOf, verdictsOf } from './figure.ts';
import { tabTo } from './hands.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const MEASURES = ['loss', 'gap', 'distance', 'gradient', 'step-x', 'step-y'] as const;
const SCALES = ['linear', 'log', 'symlog', 'auto'] as const;

const on = {
  chart: (page: Page): Locator => page.locator('loss-chart'),
  plot: (page: Page): Locator => page.locator('loss-chart .plot'),
  lines: (page: Page): Locator => page.locator('loss-chart g[clip-path="url(#past)"] .line'),
  axis: (page: Page): Locator => page.locator('loss-chart .axis'),
  measure: (page: Page): Locator => page.getByRole('combobox', { name: 'Measure shown' }),
  scale: (page: Page): Locator => page.getByRole('combobox', { name: 'Scale of the axis' }),
  events: (page: Page): Locator => page.getByRole('combobox', { name: 'Go to an event' }),
  slider: (page: Page): Locator => on.chart(page).getByRole('slider', { name: 'Step shown' }),
  marks: (page: Page): Locator => page.locator('loss-chart .mark'),
  labels: (page: Page): Locator => page.locator('loss-chart [part="picture"] > text[text-anchor="end"]'),
};

const viewOf = (page: Page): Promise<FigureLike['state']['view']> =>
  landscapeOf(page).evaluate((element) => (element as unknown as { figure: FigureLike }).figure.state.view);

const focusedBall = (page: Page): Promise<number | undefined> =>
  landscapeOf(page).evaluate((element) => (element as unknown as { figure: FigureLike }).figure.focusedBall);

async function open(page: Page, hash: string): Promise<void> {
  await page.goto(`#v=1&${hash}`);
  await verdictsOf(page);
  await on.chart(page).scrollIntoViewIfNeeded();
}

/** The place in the window of a share of the steps, so far above the axis. */
async function place(page: Page, share: number, above = 40): Promise<{ x: number; y: number }> {
  const box = await on.axis(page).boundingBox();
  if (!box) throw new Error('the chart has no axis');
  return { x: box.x + share * box.width, y: box.y - above };
}

async function middleOf(mark: Locator): Promise<{ x: number; y: number }> {
  const box = await mark.boundingBox();
  if (!box) throw new Error('there is no such mark');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Chooses the option of a native menu by keys alone: from the first one down. */
async function chooseByKeys(page: Page, menu: Locator, value: string): Promise<void> {
  await tabTo(page, menu);
  await page.keyboard.press('Home');
  for (let press = 0; press < 10 && (await menu.inputValue()) !== value; press++) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await menu.inputValue()).toBe(value);
}

async function expectLines(page: Page, count: number): Promise<void> {
  await expect(on.lines(page)).toHaveCount(count);
  for (const path of await on.lines(page).evaluateAll((lines) => lines.map((line) => line.getAttribute('d') ?? ''))) {
    expect(path).toMatch(/^M/);
    expect(path).not.toMatch(/NaN|Infinity|undefined/);
  }
}

const hands = {
  mouse: (_page: Page, menu: Locator, value: string) => menu.selectOption(value),
  keyboard: chooseByKeys,
} as const;

for (const [name, choose] of Object.entries(hands)) {
  test(`by ${name}: every measure is drawn for every ball, named, and kept in the address`, async ({ page }) => {
    await open(page, 'loss=two-wells');
    const shown = new Set<string>();
    for (const measure of MEASURES) {
      await choose(page, on.measure(page), measure);
      await expect.poll(async () => (await viewOf(page)).measure).toBe(measure);
      await expectLines(page, 4);
      shown.add(await page.locator('loss-chart .measure .shown').innerText());
    }
    expect(shown.size).toBe(MEASURES.length);
    await expect.poll(() => page.url()).toContain('measure=step-y');
    await expect(page.locator('loss-chart .note')).toContainText('multiplied by');
  });

  test(`by ${name}: every scale is drawn, and named`, async ({ page }) => {
    await open(page, 'loss=himmelblau');
    for (const scale of SCALES) {
      await choose(page, on.scale(page), scale);
      await expect.poll(async () => (await viewOf(page)).scale).toBe(scale);
      if (scale !== 'auto') await expect(page.locator('loss-chart .scale .shown')).toHaveText(`${scale} scale`);
      await expectLines(page, 4);
      expect(await on.labels(page).count()).toBeGreaterThan(1);
    }
  });
}

test('the first measure of a link is drawn again', async ({ page }) => {
  await open(page, 'loss=textbook-1d&measure=gap&scale=linear');
  await expect(page.locator('loss-chart .measure .shown')).toContainText('gap to the best');
  await expect(page.locator('loss-chart .scale .shown')).toHaveText('linear scale');
  await expect(page.locator('loss-chart .note')).toContainText('0.515');
});

for (const formula of ['(x^2-1)^2+0.3*x', 'x^4/4-x^2+0.3*x']) {
  test(`negative losses of ${formula} survive every scale`, async ({ page }) => {
    await open(page, `formula=${encodeURIComponent(formula)}&start=2&steps=200&balls=momentum:lr=0.01:momentum=0.9`);
    for (const scale of SCALES) {
      await on.scale(page).selectOption(scale);
      await expectLines(page, 1);
      await expect(on.lines(page)).toBeVisible();
      const [line, plot] = [await on.lines(page).boundingBox(), await on.plot(page).boundingBox()];
      expect(line?.y ?? 0).toBeGreaterThanOrEqual(plot?.y ?? 0);
      expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual((await on.axis(page).boundingBox())?.y ?? 0);
      await expect(
        on
          .labels(page)
          .filter({ hasText: /^(0|−.*)$/ })
          .first(),
      ).toBeVisible();
    }
    await on.scale(page).selectOption('log');
    await expect(page.locator('loss-chart .scale .shown'), 'a log axis would lose them').toHaveText('symlog scale');
  });
}

test('a thousand steps begin with step 0 and end with the last', async ({ page }) => {
  await open(page, 'loss=rosenbrock&steps=1000');
  const axis = await on.axis(page).boundingBox();
  for (const line of await on.lines(page).all()) {
    const box = await line.boundingBox();
    expect(Math.abs((box?.x ?? 0) - (axis?.x ?? 0))).toBeLessThan(3);
  }
  await expect(on.slider(page)).toHaveAttribute('max', '1000');
});

test('a mark of an event goes to its step by one click, and names what happened', async ({ page }) => {
  await open(page, 'loss=textbook-1d');
  const mark = await middleOf(on.marks(page).first());
  await page.mouse.move(mark.x, mark.y);
  await expect(page.locator('loss-chart .readout .event').first()).toHaveText('Momentum, step 11: over the barrier');
  await page.mouse.click(mark.x, mark.y);
  expect(await stepOf(page)).toBe(11);
});

test('events are gone to by keyboard: from the menu, and with [ and ]', async ({ page }) => {
  await open(page, 'loss=textbook-1d&step=100');
  await tabTo(page, on.slider(page));
  await page.keyboard.press('[');
  expect(await stepOf(page)).toBe(69);
  await page.keyboard.press(']');
  expect(await stepOf(page)).toBe(148);
  await on.events(page).selectOption({ label: 'SGD, step 69: local minimum' });
  expect(await stepOf(page)).toBe(69);
});

test('a change from a step on has a mark that is clicked', async ({ page }) => {
  await open(page, 'loss=textbook-1d&balls=sgd:lr=0.03@40:lr=0.003');
  const mark = await middleOf(on.marks(page).and(page.locator('.change')));
  await page.mouse.move(mark.x, mark.y);
  await expect(page.locator('loss-chart .readout .event')).toHaveText('SGD, step 40: learning rate 0.003');
  await page.mouse.click(mark.x, mark.y);
  expect(await stepOf(page)).toBe(40);
});

test('a ball that is hovered or focused in one view is lit in all', async ({ page }) => {
  await open(page, 'loss=textbook-1d');
  const expectLit = async (ball: number | undefined): Promise<void> => {
    await expect.poll(() => focusedBall(page)).toBe(ball);
    const isLit = ball !== undefined;
    await expect(page.locator('loss-chart g[clip-path="url(#past)"] .line.focused')).toHaveCount(isLit ? 1 : 0);
    await expect(page.locator('loss-standings tr.dimmed')).toHaveCount(isLit ? 3 : 0);
  };
  const onLine = await place(page, 0.06, 0);
  const plot = await on.plot(page).boundingBox();
  await page.mouse.move(onLine.x, (plot?.y ?? 0) + 45);
  await expect.poll(() => focusedBall(page), 'a line of the chart').toBeDefined();
  await page.mouse.move(5, 5);
  await expectLit(undefined);
  const row = page.locator('loss-standings tr[data-ball="1"]');
  await row.hover();
  await expectLit(1);
  await page.mouse.move(5, 5);
  await expectLit(undefined);
  const name = page.locator('loss-standings tr[data-ball="3"] button');
  await name.focus();
  await expectLit(3);
  await name.blur();
  await expectLit(undefined);
});

test('a click scrubs, a drag goes on, arrows step', async ({ page }) => {
  await open(page, 'loss=textbook-1d');
  const [quarter, half] = [await place(page, 0.25), await place(page, 0.5)];
  await page.mouse.move(quarter.x, quarter.y);
  await page.mouse.down();
  expect(await stepOf(page)).toBe(50);
  await page.mouse.move(half.x, half.y, { steps: 4 });
  expect(await stepOf(page)).toBe(100);
  await page.mouse.up();
  await page.keyboard.press('ArrowLeft');
  expect(await stepOf(page)).toBe(99);
});

test('behind the veil there is no future in the chart and no end in the standings', async ({ page }) => {
  await page.goto('#v=1&loss=textbook-1d&predict=true&step=30');
  await expectLines(page, 4);
  await expect(page.locator('loss-chart .future')).toHaveCount(0);
  await expect(page.locator('loss-chart .end text')).toHaveCount(0);
  const limit = (await place(page, 31 / 200)).x;
  for (const line of await on.lines(page).all()) {
    const box = await line.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(limit);
  }
  const table = page.locator('loss-standings tbody');
  await expect(table.locator('.outcome').first()).toHaveText('–');
  await expect(table.locator('tr').first()).toHaveAttribute('data-ball', '0');
  await tabTo(page, on.slider(page));
  await page.keyboard.press('End');
  await expect(page.locator('loss-chart .future')).toHaveCount(1);
  await expect(table.locator('.outcome').first()).toContainText('global minimum');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('a finger scrubs, the page does not scroll sideways, and the menus have room', async ({ page }) => {
    await open(page, 'loss=textbook-1d&measure=step-x');
    await expectNoSidewaysScroll(page);
    const half = await place(page, 0.5);
    await page.touchscreen.tap(half.x, half.y);
    expect(await stepOf(page)).toBe(100);
    const boxes = await Promise.all(
      [on.measure(page), on.scale(page), on.events(page)].map((each) => each.boundingBox()),
    );
    for (const box of boxes) {
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(40);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(330);
    }
    await expectAccessible(page);
  });
});

test('in Chinese and dark it is accessible, with every measure', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, 'loss=two-wells&lang=zh&theme=dark');
  for (const measure of MEASURES) {
    await page.getByRole('combobox', { name: '显示的量' }).selectOption(measure);
    await expectLines(page, 4);
  }
  await expect(page.locator('loss-chart .note')).toContainText('梯度');
  await expect(page.locator('loss-standings caption')).toContainText('按最终损失');
  await expectAccessible(page);
});

test('32 rates of one rule have a row each and labels that do not collide', async ({ page }) => {
  const rates = Array.from({ length: 32 }, (_, index) => `sgd:lr=${(0.001 * 200 ** (index / 31)).toPrecision(2)}`);
  await open(page, `loss=textbook-1d&balls=${rates.join()}`);
  await expectLines(page, 32);
  await expect(page.locator('loss-standings tbody tr')).toHaveCount(32);
  const tops = await page
    .locator('loss-chart .end text')
    .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().top).sort((a, b) => a - b));
  expect(tops.length).toBeGreaterThan(1);
  for (const [index, top] of tops.entries()) if (index > 0) expect(top - tops[index - 1]).toBeGreaterThan(15);
  await expectNoSidewaysScroll(page);
});
