import type { Locator, Page } from '@playwright/test';
import type { FigureLike } from '../src/figure/contract.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts';
import { isPlaying, landscapeOf, pathsOf, raceOf, stepOf, verdictsOf } from './figure.ts';
import { controls, type Hand, hands, tabTo } from './hands.ts';

// Nothing plays by itself, so that nothing moves but what the test moves.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const bar = (page: Page): Locator => page.locator('loss-controls');
const toVerdict = (page: Page): Locator => bar(page).getByRole('button', { name: 'Run to the verdict' });
const speed = (page: Page): Locator => bar(page).getByRole('combobox', { name: 'Speed' });
const limit = (page: Page): Locator => bar(page).getByRole('textbox', { name: 'Number of steps' });
const inRace = (page: Page, name: string): Locator =>
  page.locator('loss-settings').getByRole('textbox', { name, exact: true });

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash || '.');
  await verdictsOf(page);
}

/** The last step at which a ball that is shown has its verdict. */
const verdictStepOf = (page: Page): Promise<number> =>
  landscapeOf(page).evaluate((element) => {
    const { figure } = element as HTMLElement & { readonly figure: FigureLike };
    return Math.max(...(figure.race?.balls ?? []).map(({ index }) => figure.verdictOf(index)?.step ?? NaN));
  });

async function setSpeed(page: Page, hand: Hand, option: string): Promise<void> {
  if (hand.name === 'mouse') {
    await speed(page).selectOption({ label: option });
    return;
  }
  await tabTo(page, speed(page));
  await page.keyboard.type(option);
}

async function write(page: Page, hand: Hand, target: Locator, text: string): Promise<void> {
  if (hand.name === 'mouse') {
    await target.fill(text);
    await target.blur();
    return;
  }
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function openRace(page: Page, hand: Hand): Promise<void> {
  await hand.press(page, page.locator('loss-settings summary'));
}

for (const hand of hands) {
  test.describe(`by ${hand.name}`, () => {
    test.slow(hand.name === 'keyboard', 'the way round the page by Tab is long');

    test('it plays, pauses, steps both ways and runs to the verdict', async ({ page }) => {
      await open(page);
      await hand.scrub(page, 0);
      await hand.press(page, controls.play(page));
      await expect.poll(() => stepOf(page)).toBeGreaterThan(3);
      await hand.press(page, controls.play(page));
      expect(await isPlaying(page)).toBe(false);
      const step = await stepOf(page);
      await hand.press(page, controls.stepForward(page));
      expect(await stepOf(page)).toBe(Math.floor(step) + 1);
      await hand.press(page, controls.stepBack(page));
      expect(await stepOf(page)).toBe(Math.floor(step));
      await hand.press(page, toVerdict(page));
      expect(await stepOf(page)).toBe(await verdictStepOf(page));
      await expectAccessible(page);
    });

    test('one step at a time, each press of play is a step; at a thousand a second it is over at once', async ({
      page,
    }) => {
      await open(page);
      await hand.scrub(page, 0);
      await setSpeed(page, hand, 'one step at a time');
      const play = bar(page).getByRole('button', { name: 'Play one step' });
      for (const step of [1, 2, 3]) {
        await hand.press(page, play);
        expect(await stepOf(page)).toBe(step);
        expect(await isPlaying(page)).toBe(false);
      }
      await expectAccessible(page);
      await expect.poll(() => page.url()).toContain('speed=0');
      await setSpeed(page, hand, '1000 steps/s');
      await hand.press(page, controls.play(page));
      await expect.poll(() => stepOf(page)).toBe(200);
    });

    test('the number of steps is edited in its place; what cannot be is refused beside it; reset returns', async ({
      page,
    }) => {
      await open(page);
      await write(page, hand, limit(page), '50');
      expect((await raceOf(page)).steps).toBe(50);
      expect(await stepOf(page)).toBe(50);
      for (const [text, reason] of [
        ['1e12', 'must be a whole number from 0 to'],
        ['-3', 'must be a whole number from 0 to'],
        ['many', 'must be a number, got “many”'],
      ] as const) {
        await write(page, hand, limit(page), text);
        await expect(bar(page).getByText(reason)).toBeVisible();
        await expect(limit(page)).toHaveValue(text);
      }
      await expectAccessible(page);
      expect((await raceOf(page)).steps).toBe(50);
      await limit(page).press('Escape');
      await write(page, hand, limit(page), '0');
      expect(await stepOf(page)).toBe(0);
      await hand.press(page, bar(page).getByRole('button', { name: 'Reset' }));
      await expect.poll(async () => (await raceOf(page)).steps).toBe(200);
    });

    test('noise is the same for the same seed, however often it is played, and another for a new one', async ({
      page,
    }) => {
      await open(page, '#v=1&steps=100&speed=1000');
      await openRace(page, hand);
      await write(page, hand, inRace(page, 'noise'), '0.5');
      await write(page, hand, inRace(page, 'seed'), '7');
      const first = await pathsOf(page);
      await hand.scrub(page, 0);
      await hand.press(page, controls.play(page));
      await expect.poll(() => stepOf(page)).toBe(100);
      expect(await pathsOf(page)).toEqual(first);
      await hand.press(page, page.locator('loss-settings').getByRole('button', { name: 'New seed' }));
      const { seed } = await raceOf(page);
      expect(Number.isSafeInteger(seed) && seed !== 7).toBe(true);
      expect(await pathsOf(page)).not.toEqual(first);
      await expect.poll(() => page.url()).toContain(`seed=${seed}`);
      await write(page, hand, inRace(page, 'seed'), '7');
      expect(await pathsOf(page)).toEqual(first);
      await expectAccessible(page);
    });

    test('a start that is moved in the middle of a run keeps nothing of the old one', async ({ page }) => {
      await open(page);
      await hand.scrub(page, 0.1);
      await hand.moveStart(page, [-3]);
      const { start } = await raceOf(page);
      const paths = await pathsOf(page);
      await page.goto('about:blank');
      await open(page, `#v=1&start=${start.join()}`);
      expect(await pathsOf(page), 'as on a fresh page').toEqual(paths);
    });
  });
}

test('where the reader is asked first, running to the verdict plays on and tells no step', async ({ page }) => {
  await page.goto('#v=1&predict=true&speed=1');
  await expect(toVerdict(page)).toBeVisible();
  await toVerdict(page).click();
  await expect.poll(() => isPlaying(page)).toBe(true);
  expect(await stepOf(page)).toBeLessThan(5);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('all of it is worked by fingers, in two rows', async ({ page }) => {
    await open(page);
    await bar(page).scrollIntoViewIfNeeded();
    await toVerdict(page).tap();
    expect(await stepOf(page)).toBe(await verdictStepOf(page));
    await controls.stepBack(page).tap();
    expect(await stepOf(page)).toBe((await verdictStepOf(page)) - 1);
    await limit(page).tap();
    await limit(page).fill('120');
    await limit(page).blur();
    expect((await raceOf(page)).steps).toBe(120);
    const small = await bar(page).evaluate((host) =>
      [...(host.shadowRoot?.querySelectorAll('button, select, input') ?? [])].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        return height === 0 || (width >= 43.5 && height >= 43.5) ? [] : [`${element.className} ${width} × ${height}`];
      }),
    );
    expect(small).toEqual([]);
    const box = await bar(page).boundingBox();
    expect(box?.height).toBeLessThan(110);
    await expectNoSidewaysScroll(page);
    // The bar stays in sight until its place in the page has come: from there on it lies over nothing.
    await page.locator('loss-settings').evaluate((element) => element.scrollIntoView());
    await expectAccessible(page);
  });
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('playback speaks Chinese', async ({ page }) => {
    await open(page);
    await bar(page).getByRole('combobox', { name: '速度' }).selectOption({ label: '逐步播放' });
    await bar(page).getByRole('button', { name: '运行到判定' }).click();
    expect(await stepOf(page)).toBe(await verdictStepOf(page));
    await expect(bar(page).getByRole('textbox', { name: '总步数' })).toHaveValue('200');
    await expectAccessible(page);
  });
});
