import { type Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { isPlaying, landscapeOf, raceOf, stepOf } from '../figure.ts';
import {
  expectSamePicture,
  forget,
  framesOf,
  heard,
  loadElements,
  raceIn,
  test,
  type Told,
  VERDICTS,
} from './built-host.ts';

const slider = (page: Page) => page.getByRole('slider', { name: 'Lesson step' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const chartLines = (page: Page) => page.locator('loss-chart').locator('svg path');

/** The optimizers of the balls, in their order. */
const rulesIn = async (page: Page) => (await raceOf(page)).balls.map(({ optimizer }) => optimizer);

/** By type and ball: within one frame the order is that of the balls, and frames are as long as they are. */
const sorted = (told: readonly Told[]) => told.map((each) => JSON.stringify(each)).sort();

/** Plays from the beginning to the end, by the figure's own button, and returns what it told. */
async function playThrough(page: Page): Promise<Told[]> {
  await landscapeOf(page).evaluate((element) => Object.assign(element, { speed: 1000 }));
  await forget(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toContain('ended');
  await expect.poll(async () => (await heard(page)).map(({ type }) => type).at(-1)).toBe('state-change');
  return heard(page);
}

/** What must hold in every framework, in pages that show the same lesson. */
export function testLesson(name: string, { page: path, late }: { page: string; late: string }): void {
  test(`${name}: draws and ends as in a plain page`, async ({ page, plain }) => {
    const race = await raceIn(plain);
    expect(race.verdicts).toEqual(VERDICTS);
    await page.goto(path);
    expect(await raceIn(page)).toEqual(race);
    expect(await stepOf(page)).toBe(120);
    await expectSamePicture(page, plain);
    await expect.poll(() => chartLines(page).count()).toBeGreaterThan(1);
  });

  test(`${name}: keeps what was set before the elements came`, async ({ page, plain }) => {
    await page.goto(late);
    await expect(page.locator('loss-landscape:not(:defined) loss-ball')).toHaveCount(2);
    await slider(page).fill('90');
    await loadElements(page);
    expect(await raceIn(page)).toEqual(await raceIn(plain));
    expect(await stepOf(page)).toBe(90);
    expect(await isPlaying(page)).toBe(false);
  });

  test(`${name}: is not played by autoplay that is false, and hears each event once, as plain data`, async ({
    page,
    plain,
  }) => {
    await raceIn(plain);
    await landscapeOf(plain).evaluate((element) => element.setAttribute('step', '0'));
    await expect.poll(() => stepOf(plain)).toBe(0);
    const expected = await playThrough(plain);
    await page.goto(path);
    await raceIn(page);
    expect(await isPlaying(page)).toBe(false);
    expect((await heard(page)).map(({ type }) => type)).not.toContain('play');
    await slider(page).fill('0');
    await expect.poll(() => stepOf(page)).toBe(0);
    const told = await playThrough(page);
    expect(expected.map(({ type }) => type)).toEqual(expect.arrayContaining(['ball-escape', 'ball-settle']));
    expect(sorted(told)).toEqual(sorted(expected));
    await expect(page.getByText('Ball 1 escaped', { exact: true })).toBeVisible();
  });

  test(`${name}: follows the slider and the list of balls`, async ({ page }) => {
    await page.goto(path);
    await raceIn(page);
    await slider(page).fill('37');
    await expect.poll(() => stepOf(page)).toBe(37);
    await press(page, 'Add RMSProp');
    await expect.poll(() => rulesIn(page)).toEqual(['sgd', 'momentum', 'rmsprop']);
    await press(page, 'Turn around');
    await expect.poll(() => rulesIn(page)).toEqual(['rmsprop', 'momentum', 'sgd']);
    await press(page, 'Drop SGD');
    await expect.poll(() => rulesIn(page)).toEqual(['rmsprop', 'momentum']);
    expect((await raceIn(page)).verdicts).toMatchObject({ momentum: 'global-minimum' });
    expect(await stepOf(page)).toBe(37);
  });

  test(`${name}: leaves no running frame behind, and comes back`, async ({ page }) => {
    await page.goto(path);
    await raceIn(page);
    await slider(page).fill('0');
    await expect.poll(() => stepOf(page)).toBe(0);
    await landscapeOf(page).evaluate((element) => Object.assign(element, { speed: 5 }));
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => framesOf(page)).toBeGreaterThan(5);
    await press(page, 'Hide');
    await expect(page.locator('loss-landscape')).toHaveCount(0);
    await expect.poll(() => framesOf(page)).toBe(0);
    await press(page, 'Show');
    expect((await raceIn(page)).verdicts).toEqual(VERDICTS);
    await slider(page).fill('50');
    await expect.poll(() => stepOf(page)).toBe(50);
  });
}
