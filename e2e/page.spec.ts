import { expect, test } from './fixtures.ts';
import { pathsOf, raceOf, stepOf, verdictsOf } from './figure.ts';
import { mouse } from './hands.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the address holds the state: opening it again shows the same race', async ({ page, context }) => {
  await page.goto('.');
  await verdictsOf(page);
  // As long as it takes to write an edit.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(new URL(page.url()).hash, 'what nobody has edited is not in the address').toBe('');
  await mouse.moveStart(page, [-2.5]);
  const [race, paths] = [await raceOf(page), await pathsOf(page)];
  await expect.poll(() => page.url()).toContain('start=-2.5');
  const again = await context.newPage();
  await again.goto(page.url());
  await verdictsOf(again);
  expect(await raceOf(again)).toEqual(race);
  expect(await pathsOf(again)).toEqual(paths);
});

test('stationary points are found in a worker', async ({ page }) => {
  await page.goto('.');
  const verdicts = await verdictsOf(page);
  expect(Object.keys(verdicts)).toHaveLength(4);
  expect(page.workers()).toHaveLength(1);
});

test('one drag is one undo, and redo brings it back', async ({ page }) => {
  await page.goto('.');
  await verdictsOf(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  await expect(undo).toBeDisabled();
  const before = await raceOf(page);
  await mouse.moveStart(page, [-2.5]);
  const after = await raceOf(page);
  await undo.click();
  expect(await raceOf(page)).toEqual(before);
  await expect(undo).toBeDisabled();
  await redo.click();
  expect(await raceOf(page)).toEqual(after);
});

test('a link with limits overstepped and unknown keys is cut to what is allowed and still opens', async ({ page }) => {
  await page.goto('#v=1&loss=textbook-1d&steps=1e12&step=-5&seed=x&color=red&balls=sgd:lr=0.03');
  expect(await verdictsOf(page)).toEqual({ sgd: 'local-minimum' });
  const { steps } = await raceOf(page);
  expect(steps).toBeLessThanOrEqual(100_000);
  expect(await stepOf(page)).toBeGreaterThanOrEqual(0);
});

test('a link with an unknown loss opens a figure all the same', async ({ page }) => {
  await page.goto('#v=1&loss=bowll');
  await verdictsOf(page);
  expect((await raceOf(page)).balls.length).toBeGreaterThan(0);
});

test('without storage (a sandboxed frame) the page works', async ({ page, siteURL }) => {
  await page.route('**/sandbox.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Frame</title><iframe sandbox="allow-scripts" src="${siteURL}" width="900" height="700"></iframe>`,
    }),
  );
  await page.goto('sandbox.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('loss-landscape')).toBeVisible();
  await expect.poll(() => frame.locator('loss-landscape').evaluate((element) => 'figure' in element)).toBe(true);
});

test('all digits of an exponent come from one font: the page’s own leaves ¹ ² ³ to that of the others', async ({
  page,
}) => {
  await page.goto('.');
  const ranges = await page.evaluate(() => [...document.fonts].map(({ unicodeRange }) => unicodeRange));
  expect(ranges.length).toBeGreaterThan(1);
  const covers = (code: number): boolean =>
    ranges
      .flatMap((range) => range.split(','))
      .some((part) => {
        const [first, last = first] = part.trim().slice(2).split('-');
        return parseInt(first, 16) <= code && code <= parseInt(last, 16);
      });
  expect(['a', 'é', 'α', '×'].every((each) => covers(each.codePointAt(0) ?? 0))).toBe(true);
  expect([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁻'].filter((each) => covers(each.codePointAt(0) ?? 0))).toEqual([]);
});
