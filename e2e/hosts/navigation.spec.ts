import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { isPlaying, stepOf, verdictsOf } from '../figure.ts';
import { framesOf, test, VERDICTS } from './built-host.ts';

/** Follows a link of the page's own navigation, and waits for its article. */
async function goTo(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: `${title} page` })).toBeVisible();
}

test('articles are swapped twenty times, back and forth: no frame keeps running, and figures are alive', async ({
  page,
}) => {
  await page.goto('navigation/');
  await verdictsOf(page);
  for (let round = 0; round < 20; round += 1) {
    await goTo(page, 'Second');
    await expect.poll(() => isPlaying(page)).toBe(true);
    await goTo(page, 'First');
  }
  expect(await verdictsOf(page)).toEqual(VERDICTS);
  await expect.poll(() => framesOf(page), 'frames asked for by figures that are gone').toBe(0);
  await expect.poll(() => page.locator('loss-chart').locator('svg path').count()).toBeGreaterThan(1);

  await page
    .getByRole('button', { name: 'Replay' })
    .or(page.getByRole('button', { name: 'Play' }))
    .first()
    .click();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(125);
  await goTo(page, 'Second');
  // One loop serves all figures of a page: what twenty figures left behind would ask for many times as much.
  await expect.poll(() => isPlaying(page)).toBe(true);
  await expect.poll(() => framesOf(page)).toBeGreaterThan(5);
  expect(await framesOf(page)).toBeLessThanOrEqual(22);
});
