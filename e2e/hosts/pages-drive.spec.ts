import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isPlaying, landscapeOf, pictureOf, stepOf, verdictsOf } from '../figure.ts';
import { expect, test } from '../fixtures.ts';
import { FIGURE, SCRIPT, withHostPage } from './host-page.ts';

const SCREEN = 800;
const STEPS = 200;
/** The story is four screens high. */
const SCROLL = 3 * SCREEN;

const EVENTS = ['play', 'pause', 'ended', 'seeked', 'state-change', 'ball-escape', 'ball-settle', 'loss-error'];

const scrollStory = (page: Page, share: number): Promise<void> =>
  page.evaluate((y) => {
    scrollTo({ top: y, behavior: 'instant' });
  }, share * SCROLL);

test('in the story of docs/hosts.md the step follows the scroll, both ways, without an event', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: SCREEN });
  const story = readFileSync(join(import.meta.dirname, 'shared', 'story.html'), 'utf8');
  const body = `<style>body { margin: 0 }</style>${story}`;
  await withHostPage({ name: 'story', head: SCRIPT, body }, async (url) => {
    await page.goto(url);
    await verdictsOf(page);
    await landscapeOf(page).evaluate((element, names) => {
      const heard: string[] = [];
      for (const name of names) element.addEventListener(name, () => heard.push(name));
      Object.assign(window, { heard });
    }, EVENTS);
    const pictures = new Map<number, unknown>();
    for (const share of [0, 0.25, 0.5, 1, 0.5, 0.25, 0]) {
      await scrollStory(page, share);
      await expect.poll(() => stepOf(page)).toBe(share * STEPS);
      const picture = await pictureOf(landscapeOf(page));
      if (pictures.has(share)) expect(picture).toEqual(pictures.get(share));
      pictures.set(share, picture);
      expect((await landscapeOf(page).boundingBox())?.y).toBe(0);
    }
    expect(new Set([...pictures.values()].map((each) => JSON.stringify(each))).size).toBe(4);
    // A reader who scrolls on without a halt: each frame shows the step of its own scroll.
    const behind = await page.evaluate(async (scroll) => {
      const figure = document.querySelector('loss-landscape')!;
      const late: number[] = [];
      for (let frame = 1; frame <= 60; frame++) {
        scrollTo({ top: (frame / 60) * scroll, behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        const asked = (scrollY / scroll) * 200;
        if (Math.abs(figure.state.step - asked) > 1e-9) late.push(frame);
      }
      return late;
    }, SCROLL);
    expect(behind).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });
});

test('after a minute in a background tab a race goes on where it was', async ({ page }) => {
  await page.clock.install();
  await withHostPage({ name: 'background', head: SCRIPT, body: FIGURE }, async (url) => {
    await page.goto(url);
    await expect
      .poll(() => landscapeOf(page).evaluate((element) => 'figure' in element && !!element.figure))
      .toBe(true);
    await landscapeOf(page).evaluate((element) => {
      Object.assign(element, { speed: 20, step: 0 });
      (element as HTMLElement & { play(): void }).play();
    });
    await expect.poll(() => stepOf(page)).toBeGreaterThan(0);
    await page.clock.pauseAt(Date.now() + 3_600_000);
    const before = await stepOf(page);
    // A tab that is not seen gets no frame; the next one comes a minute later.
    await page.clock.fastForward('01:00');
    const after = await stepOf(page);
    expect(await isPlaying(page)).toBe(true);
    // A tenth of a second at most is made up for, with 20 updates in a second.
    expect(after - before).toBeGreaterThan(0);
    expect(after - before).toBeLessThanOrEqual(2 * 2);
  });
});
