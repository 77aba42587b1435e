import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { isPlaying, landscapeOf, stepOf } from '../figure.ts';
import { expectSamePicture, loadElements, raceIn, test, VERDICTS } from './built-host.ts';

/** Opens a page that holds the race of the plain page, and checks that it shows just that. */
async function expectPlainPicture(page: Page, plain: Page, path: string, hasChart: boolean): Promise<void> {
  const race = await raceIn(plain);
  expect(race.verdicts).toEqual(VERDICTS);
  await page.goto(path);
  expect(await raceIn(page)).toEqual(race);
  expect(await stepOf(page)).toBe(120);
  expect(await isPlaying(page)).toBe(false);
  await expectSamePicture(page, plain);
  if (hasChart) await expect.poll(() => page.locator('loss-chart').locator('svg path').count()).toBeGreaterThan(1);
}

const texts = ['article', 'blank-lines', 'in-a-line'];
const markdown = texts.flatMap((text) => ['markdown-it', 'marked'].map((renderer) => `${text}-${renderer}`));

for (const name of [...markdown, 'wrapped']) {
  test(`the snippet in Markdown draws the same picture: ${name}`, async ({ page, plain }) => {
    await expectPlainPicture(page, plain, `markdown/${name}.html`, false);
    await expect(page.locator('em')).toHaveText('emphasis');
    await expect(page.locator('loss-landscape').locator('em')).toHaveCount(0);
  });
}

test('the tag in MDX draws the same picture', async ({ page, plain }) => {
  await expectPlainPicture(page, plain, 'mdx/', false);
  await expect(page.locator('em')).toHaveText('emphasis');
});

test('the tag in a static page by Astro draws the same picture', async ({ page, plain, request }) => {
  const sent = await (await request.get('astro/')).text();
  expect(sent).toMatch(/<loss-ball optimizer="momentum" lr="0.03" momentum="0.9"><\/loss-ball>/);
  await expectPlainPicture(page, plain, 'astro/', true);
});

/** Whether the element is the one that the server sent, taken over and not made anew. */
const isAsSent = (page: Page): Promise<boolean> =>
  landscapeOf(page).evaluate((element) => element === (globalThis as unknown as { sent: Element }).sent);

test('what React renders on a server is taken over without a warning', async ({ page, plain, request }) => {
  const sent = await (await request.get('ssr/')).text();
  expect(sent).toContain('<loss-landscape id="race" loss="textbook-1d" start="-3.6" steps="200" step="120">');
  await expectPlainPicture(page, plain, 'ssr/', true);
  expect(await isAsSent(page)).toBe(true);
});

test('what React renders on a server is taken over before the elements come, too', async ({ page, plain }) => {
  await page.goto('ssr/late.html');
  await expect.poll(() => page.evaluate(() => 'loadElements' in globalThis)).toBe(true);
  await loadElements(page);
  expect(await raceIn(page)).toEqual(await raceIn(plain));
  expect(await isAsSent(page)).toBe(true);
});
