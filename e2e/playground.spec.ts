import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { expectStandings, landscapeOf, pathsOf, pictureOf, raceOf, stepOf, verdictsOf } from './figure.ts';
import { controls, hands } from './hands.ts';

// The race is seen at rest, so that nothing moves but what the test moves.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash || '.');
  await verdictsOf(page);
}

const DEFAULT_OUTCOMES = {
  sgd: 'local-minimum',
  momentum: 'global-minimum',
  adagrad: 'local-minimum',
  rmsprop: 'local-minimum',
};

for (const hand of hands) {
  test.describe(`by ${hand.name}`, () => {
    test('the default race ends with SGD in the local and momentum in the global minimum', async ({ page }) => {
      await open(page);
      await hand.scrub(page, 0);
      await hand.press(page, controls.play(page));
      await expect.poll(() => stepOf(page), { timeout: 30_000 }).toBe(200);
      await expectStandings(page, DEFAULT_OUTCOMES);
      await expectAccessible(page);
    });

    test('so it does on the surface with two wells', async ({ page }) => {
      await open(page);
      await hand.pickLoss(page, 'Two wells');
      await expect.poll(async () => (await raceOf(page)).loss).toEqual({ id: 'two-wells' });
      await expectStandings(page, { sgd: 'local-minimum', momentum: 'global-minimum' });
      await expectAccessible(page);
    });

    test('from 4.6 at a rate of 0.05 it is the other way round', async ({ page }) => {
      await open(page);
      await hand.moveStart(page, [4.6]);
      await hand.setRate(page, 'SGD', '0.05');
      await hand.setRate(page, 'Momentum', '0.05');
      expect((await raceOf(page)).start[0]).toBeCloseTo(4.6, 1);
      await expectStandings(page, { sgd: 'global-minimum', momentum: 'local-minimum' });
    });

    test('typed formulas of one and of two weights are raced by all four balls', async ({ page }) => {
      await open(page);
      for (const [formula, dimension] of [
        ['x^4/4 - x^2 + 0.3x', 1],
        ['(x^2+y-11)^2 + (x+y^2-7)^2', 2],
      ] as const) {
        await hand.typeFormula(page, formula);
        await expect.poll(async () => (await raceOf(page)).loss).toEqual({ formula });
        expect((await raceOf(page)).domain).toHaveLength(dimension);
        await expect
          .poll(async () => Object.keys(await verdictsOf(page)))
          .toEqual(['sgd', 'momentum', 'adagrad', 'rmsprop']);
        const paths = await pathsOf(page);
        expect(paths).toHaveLength(4);
        expect(new Set(paths).size, 'each ball has a path of its own').toBe(4);
        await expectAccessible(page);
      }
    });

    test('a bad formula shows its error and keeps the last surface', async ({ page }) => {
      await open(page);
      await hand.typeFormula(page, 'x^4/4 - x^2 + 0.3x');
      await expect.poll(async () => (await raceOf(page)).loss).toEqual({ formula: 'x^4/4 - x^2 + 0.3x' });
      const picture = await pictureOf(landscapeOf(page));
      await hand.typeFormula(page, 'x^2 + xy');
      const problem = page.locator('loss-formula').getByText('x*y').first();
      await expect(problem).toBeVisible();
      await expect(controls.formula(page)).toHaveAttribute('aria-invalid', 'true');
      expect(await pictureOf(landscapeOf(page))).toBe(picture);
      await expectAccessible(page);
    });

    test('moving the start moves every path', async ({ page }) => {
      await open(page);
      const before = await pathsOf(page);
      await hand.moveStart(page, [-2.5]);
      const after = await pathsOf(page);
      expect(before).toHaveLength(4);
      for (const [ball, path] of before.entries()) expect(after[ball]).not.toBe(path);
      const picture = await pictureOf(landscapeOf(page));
      await hand.moveStart(page, [-3.4]);
      expect(await pictureOf(landscapeOf(page))).not.toBe(picture);
    });

    test('one rule is compared at several rates, each ball named by its rate', async ({ page }) => {
      await open(page);
      await hand.press(page, controls.compareRates(page));
      await hand.press(page, controls.compare(page));
      const { balls } = await raceOf(page);
      expect(balls.length).toBeGreaterThan(2);
      expect(new Set(balls.map(({ optimizer }) => optimizer)).size).toBe(1);
      const rates = balls.map(({ settings }) => Number(settings['lr']));
      expect(new Set(rates).size).toBe(balls.length);
      const rows = page.getByRole('table', { name: /standings/i }).getByRole('rowheader');
      const names = await rows.allInnerTexts();
      for (const rate of rates) expect(names.some((name) => name.includes(String(rate)))).toBe(true);
      await expectAccessible(page);
    });

    for (const [scene, hash] of [
      ['curve', ''],
      ['contour', '#v=1&loss=two-wells'],
    ] as const) {
      test(`scrubbing and stepping on the ${scene} return exactly the earlier picture`, async ({ page }) => {
        await open(page, hash);
        await hand.scrub(page, 0.2);
        const step = await stepOf(page);
        const picture = await settledPicture(page);
        await hand.press(page, controls.stepForward(page));
        expect(await stepOf(page)).toBe(step + 1);
        expect(await settledPicture(page)).not.toBe(picture);
        await hand.press(page, controls.stepBack(page));
        expect(await stepOf(page)).toBe(step);
        expect(await settledPicture(page)).toBe(picture);
        await hand.scrub(page, 0.5);
        expect(await settledPicture(page)).not.toBe(picture);
        await hand.scrub(page, 0.2);
        expect(await settledPicture(page)).toBe(picture);
      });
    }
  });
}

/** The picture once its next frame is drawn, with the pointer out of the way. */
async function settledPicture(page: Page): Promise<string> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return pictureOf(landscapeOf(page));
}
