import type { CDPSession, Page } from '@playwright/test';
import { landscapeOf, pathsOf, raceOf, verdictsOf } from '../figure.ts';
import { expect, test } from '../fixtures.ts';
import { FIGURE, SCRIPT, withHostPage } from './host-page.ts';

/** What the browser counts of a page after it has cleared up. */
async function measured(session: CDPSession): Promise<Record<string, number>> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function measuring(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

/** How often a page asks for a frame while nothing happens, in a second of frames of ours. */
const framesAsked = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const own = window.requestAnimationFrame.bind(window);
    let asked = 0;
    window.requestAnimationFrame = (callback) => {
      asked++;
      return own(callback);
    };
    for (let frame = 0; frame < 60; frame++) await new Promise((resolve) => own(resolve));
    window.requestAnimationFrame = own;
    return asked;
  });

/** Puts a playing figure into the page and takes it out again, so often. */
const comeAndGo = (page: Page, times: number, figure: string): Promise<void> =>
  page.evaluate(
    async ({ times, figure }) => {
      const stage = document.querySelector('#stage')!;
      for (let time = 0; time < times; time++) {
        stage.innerHTML = figure;
        const landscape = stage.querySelector('loss-landscape')!;
        landscape.play();
        await landscape.updateComplete;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        stage.replaceChildren();
      }
    },
    { times, figure },
  );

test('a figure that is moved keeps its state and its picture', async ({ page }) => {
  const body = `<div id="here">${FIGURE}</div><div id="there"><p>Elsewhere</p></div>`;
  await withHostPage({ name: 'moved', head: SCRIPT, body }, async (url) => {
    await page.goto(url);
    await verdictsOf(page);
    const [race, paths] = [await raceOf(page), await pathsOf(page)];
    for (const way of ['insertBefore', 'moveBefore'] as const) {
      const isMoved = await page.evaluate((how) => {
        const there = document.querySelector('#there')!;
        const landscape = document.querySelector('loss-landscape')!;
        landscape.seek(31);
        const move = (there as unknown as Record<string, ((node: Node, child: Node | null) => void) | undefined>)[how];
        move?.call(there, landscape, there.firstElementChild);
        return move !== undefined;
      }, way);
      expect(isMoved || way === 'moveBefore').toBe(true);
      expect(
        await landscapeOf(page).evaluate((each) => (each as HTMLElement & { state: { step: number } }).state.step),
      ).toBe(31);
      expect([await raceOf(page), await pathsOf(page)]).toEqual([race, paths]);
      await expect(page.locator('#there loss-landscape svg path').first()).toBeVisible();
    }
  });
});

test('a hundred figures that come, play and go leave no frame, no listener and no element behind', async ({ page }) => {
  await withHostPage({ name: 'coming-and-going', head: SCRIPT, body: '<main id="stage"></main>' }, async (url) => {
    await page.goto(url);
    await page.waitForFunction(() => customElements.get('loss-landscape') !== undefined);
    const session = await measuring(page);
    // The first ones bring what is loaded when needed and kept for all.
    await comeAndGo(page, 10, FIGURE);
    await expect.poll(() => framesAsked(page)).toBe(0);
    const before = await measured(session);
    await comeAndGo(page, 100, FIGURE);
    await expect.poll(() => framesAsked(page), 'frames that somebody asks for').toBe(0);
    await expect
      .poll(async () => {
        const after = await measured(session);
        return {
          listeners: after.JSEventListeners - before.JSEventListeners < 20,
          nodes: after.Nodes - before.Nodes < 200,
        };
      })
      .toEqual({ listeners: true, nodes: true });
  });
});

test('thirty figures take two megabytes each at most, and the page answers', async ({ page }) => {
  const FIGURES = 30;
  const body = '<main id="stage"></main>';
  await withHostPage({ name: 'thirty', head: SCRIPT, body }, async (url) => {
    await page.goto(url);
    await page.waitForFunction(() => customElements.get('loss-landscape') !== undefined);
    await comeAndGo(page, 2, FIGURE);
    const session = await measuring(page);
    const before = await measured(session);
    await page.evaluate(
      ({ figure, count }) => {
        document.querySelector('#stage')!.innerHTML = Array.from({ length: count }, () => figure).join('');
        for (const each of document.querySelectorAll('loss-landscape')) each.begin();
      },
      { figure: '<loss-landscape loss="himmelblau"></loss-landscape>', count: FIGURES },
    );
    await page.waitForFunction(() =>
      [...document.querySelectorAll('loss-landscape')].every(({ figure }) => figure.survey !== undefined),
    );
    const after = await measured(session);
    expect((after.JSHeapUsedSize - before.JSHeapUsedSize) / FIGURES / 2 ** 20).toBeLessThanOrEqual(2);
    await page.locator('loss-landscape').last().scrollIntoViewIfNeeded();
    await expect(page.locator('loss-landscape').last().locator('[part="start"]')).toBeVisible();
    await page.locator('loss-landscape').last().getByRole('slider').first().press('ArrowRight');
    await expect
      .poll(() =>
        page
          .locator('loss-landscape')
          .last()
          .evaluate((each) => (each as HTMLElement & { figure: { canUndo: boolean } }).figure.canUndo),
      )
      .toBe(true);
  });
});
