import type { Locator, Page } from '@playwright/test';
import type { FigureLike } from '../src/figure/contract.ts';
import type { Viewport } from '../src/plotting/viewport.ts';
import { landscapeOf, raceOf, stepOf } from './figure.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts';
import { controls, tabTo } from './hands.ts';

// Nothing moves but what the test plays.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const DEMO = 'demos/predict.html';

const game = {
  toggle: (page: Page): Locator => page.getByRole('button', { name: 'Predict', exact: true }),
  rows: (page: Page): Locator => page.locator('loss-predict li'),
  row: (page: Page, name: string): Locator => page.locator('loss-predict .ball').filter({ hasText: name }),
  fliesOff: (page: Page, name: string): Locator => page.getByRole('button', { name: `${name} flies off` }),
  slider: (page: Page, name: string, axis = 'x'): Locator =>
    page.getByRole('slider', { name: `${name}’s flag, ${axis}` }),
  play: (page: Page): Locator => page.getByRole('button', { name: 'Play and see' }),
  total: (page: Page): Locator => page.locator('loss-predict [part~="total"]'),
};

/** The reader's answers, as the figure has them. */
const guessesOf = (page: Page): Promise<(readonly number[])[]> =>
  landscapeOf(page).evaluate((element) => {
    const { guesses, state } = (element as unknown as { figure: FigureLike }).figure;
    return state.race.balls.map((_, ball) => guesses.get(ball) ?? []);
  });

/** Where a value of x (and y) is on the screen; on a curve in the middle of the plot's height. */
const placeOf = (page: Page, [x, y]: readonly [number, number?]): Promise<{ x: number; y: number }> =>
  landscapeOf(page).evaluate(
    (element, at) => {
      const { viewport, plot } = element as unknown as { viewport: Viewport; plot: HTMLElement };
      const { left, top, height } = plot.getBoundingClientRect();
      return { x: left + viewport.toX(at.x), y: top + (at.y === undefined ? height / 2 : viewport.toY(at.y)) };
    },
    { x, y },
  );

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(game.play(page)).toBeVisible();
  await expect(game.slider(page, 'SGD')).toBeAttached();
}

/** Who is right about the race of the demo: SGD is, momentum goes on, Adagrad rests, RMSProp has no flag. */
async function expectScores(page: Page): Promise<void> {
  await expect(game.total(page)).toHaveText('2 of 4 right', { timeout: 30_000 });
  await expect(game.rows(page)).toHaveText([
    /SGD\s+right, local minimum at x\s=\s−1.27/,
    /Momentum\s+no, it went on to the global minimum at x\s=\s1.64/,
    /Adagrad\s+right, local minimum/,
    /RMSProp\s+no flag: local minimum/,
  ]);
  await expect(page.locator('loss-predict [role="status"]')).toContainText('2 of 4 right. SGD: right');
}

test('by mouse: click for each ball, drag one, play, see, and ask again', async ({ page }) => {
  await open(page, DEMO);
  await expectAccessible(page);
  const { start } = await raceOf(page);
  for (const x of [-1.2, 1.6, -1.3]) {
    const place = await placeOf(page, [x]);
    await page.mouse.click(place.x, place.y);
  }
  const grip = landscapeOf(page).locator('[data-flag="1"] .grip');
  const box = await grip.boundingBox();
  if (box === null) throw new Error('the flag has no grip');
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  const [from, to] = [await placeOf(page, [1.6]), await placeOf(page, [-1.3])];
  await page.mouse.move(box.x + 22, box.y + 22);
  await page.mouse.down();
  await page.mouse.move(box.x + 22 + to.x - from.x, box.y + 22, { steps: 4 });
  await page.mouse.up();
  expect((await guessesOf(page))[1]?.[0]).toBeCloseTo(-1.3, 1);
  expect((await raceOf(page)).start).toEqual(start);
  await game.play(page).click();
  await expectScores(page);
  await expect(landscapeOf(page).locator('[data-line]')).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ask again' }).click();
  expect(await stepOf(page)).toBe(0);
  await expect(game.row(page, 'SGD')).toContainText('no flag yet');
});

test('by keyboard alone', async ({ page }) => {
  await open(page, DEMO);
  await tabTo(page, game.row(page, 'SGD'));
  await page.keyboard.press('Enter');
  const presses = { SGD: ['PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'ArrowLeft'], Momentum: [] };
  await expect(game.slider(page, 'SGD')).toBeFocused();
  for (const key of presses.SGD) await page.keyboard.press(key);
  const [[sgd = 0] = []] = await guessesOf(page);
  expect(Math.abs(sgd + 1.27)).toBeLessThan(0.3);
  await expect(game.slider(page, 'SGD')).toHaveAttribute('aria-valuetext', /^SGD’s flag: x = −1\.\d\d$/);
  await page.keyboard.press('Enter');
  // Momentum would stay where it starts.
  await expect(game.slider(page, 'Momentum')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(game.slider(page, 'Adagrad')).toBeFocused();
  for (const key of presses.SGD) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(game.slider(page, 'RMSProp')).toBeFocused();
  await tabTo(page, game.play(page));
  await page.keyboard.press('Enter');
  await expectScores(page);
  await expect(page.getByRole('button', { name: 'Ask again' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(game.rows(page)).toHaveCount(0);
  expect(await stepOf(page)).toBe(200);
});

test.describe('by touch, on a small phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('a tap for each ball, and an answer without a flag', async ({ page }) => {
    await open(page, DEMO);
    await landscapeOf(page).locator('.plot').scrollIntoViewIfNeeded();
    for (const x of [-1.2, -1.2]) {
      const place = await placeOf(page, [x]);
      await page.touchscreen.tap(place.x, place.y);
    }
    await game.fliesOff(page, 'Adagrad').tap();
    await expect(game.row(page, 'Adagrad')).toContainText('flies off');
    await expect(game.row(page, 'RMSProp')).toHaveAttribute('aria-current', 'true');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await game.play(page).tap();
    await expect(game.total(page)).toHaveText('1 of 4 right', { timeout: 30_000 });
    await expectNoSidewaysScroll(page);
  });
});

test.describe('on the playground', () => {
  /** All that a page says, to eyes and to ears. */
  const sayings = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const texts: string[] = [];
      const collect = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'title'])
            texts.push(element.getAttribute(name) ?? '');
          if (element.shadowRoot === null) continue;
          texts.push(element.shadowRoot.textContent ?? '');
          collect(element.shadowRoot);
        }
      };
      collect(document);
      return texts.join('\n');
    });

  test('a link that asks tells no outcome in any element, at any step but the last', async ({ page }) => {
    await open(page, '#v=1&predict=true');
    const outcome = /(Momentum|SGD|Adagrad|RMSProp)[^.\n]{0,80}(global minimum|local minimum)/;
    await expectAccessible(page);
    for (const step of [0, 6, 190]) {
      await landscapeOf(page).evaluate(
        (element, to) => (element as unknown as { seek(to: number): void }).seek(to),
        step,
      );
      await expect.poll(() => stepOf(page)).toBe(step);
      const said = await sayings(page);
      expect(said).not.toMatch(outcome);
      // What momentum ends with, and where: at the first steps not even the loss at hand says so.
      if (step < 10) expect(said.replaceAll(/global minimum.{0,40}/g, '')).not.toMatch(/0\.515|1\.64|148/);
    }
    await game.play(page).click();
    await expect(game.total(page)).toHaveText('0 of 4 right', { timeout: 30_000 });
    expect(await sayings(page)).toMatch(/Momentum[\s\S]{0,80}global minimum/);
    await expectAccessible(page);
  });

  test('two weights: a flag has two sliders, a click says both', async ({ page }) => {
    await open(page, '#v=1&loss=two-wells&predict=true');
    const place = await placeOf(page, [-1.3, -0.4]);
    await page.mouse.click(place.x, place.y);
    const [[x = 0, y = 0] = []] = await guessesOf(page);
    expect([x, y].map((value) => Math.abs(value))).toEqual([expect.closeTo(1.3, 1), expect.closeTo(0.4, 1)]);
    await expect(game.slider(page, 'SGD', 'y')).toHaveAttribute(
      'aria-valuetext',
      /^SGD’s flag: x = −1\.\d+, y = −0\.\d+$/,
    );
  });

  for (const width of [1440, 768, 390]) {
    test(`the tools keep their place while it asks, in a window ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('#v=1&loss=himmelblau');
      const fromToggle = async (selector: string): Promise<number[]> => {
        const [tool, toggle] = await Promise.all(
          [page.locator(selector), game.toggle(page)].map((each) => each.boundingBox()),
        );
        return [(tool?.x ?? 0) - (toggle?.x ?? 0), (tool?.y ?? 0) - (toggle?.y ?? 0)];
      };
      const places = () => Promise.all(['loss-zoom', 'loss-overlays'].map(fromToggle));
      await expect(page.locator('loss-overlays button')).toHaveCount(3);
      const before = await places();
      await game.toggle(page).click();
      await expect(game.play(page)).toBeVisible();
      expect(await places()).toEqual(before);
    });
  }

  test('the toggle is in the link, and scrubbing to the end lifts the veil', async ({ page }) => {
    await page.goto('.');
    await game.toggle(page).click();
    await expect(game.play(page)).toBeVisible();
    await expect.poll(() => page.url()).toContain('predict=true');
    await tabTo(page, controls.scrub(page));
    await page.keyboard.press('End');
    await expect(game.total(page)).toHaveText('0 of 4 right');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => page.url()).not.toContain('predict');
  });
});
