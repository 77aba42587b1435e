import type { Page } from '@playwright/test';
import { type Preset, presets, presetState } from '../src/figure/presets/index.ts';
import { prepareRace } from '../src/race/race.ts';
import { landscapeOf, pictureOf, raceOf, stepOf, verdictsOf } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { controls, tabTo } from './hands.ts';

// A story is seen at rest, with all its paths: nothing moves that the test does not move.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const heading = (page: Page) => page.locator('loss-picker').getByRole('heading', { level: 2 });

/** A story is chosen by its name. */
const ways: Readonly<Record<string, (page: Page, name: string) => Promise<void>>> = {
  async mouse(page, name) {
    await controls.picker(page).click();
    await controls.choice(page, name).click();
  },
  async keyboard(page, name) {
    await tabTo(page, controls.picker(page));
    await page.keyboard.press('Enter');
    // The focus goes into the gallery once it is laid out; before, keys are the button's.
    await expect(page.locator('loss-picker [role="option"]:focus')).toBeVisible();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  },
};

/** What a table of standings says of each ball, by its verdict. */
async function expectOutcomes(page: Page, preset: Preset): Promise<void> {
  const { balls } = await prepareRace(presetState(preset).race);
  const table = page.getByRole('table', { name: /standings/i });
  for (const { index, trajectory } of balls) {
    const { kind, step } = trajectory.verdict;
    const outcome = table.locator(`[data-ball="${index}"]`).getByRole('cell').last();
    await expect(outcome).toContainText(kind === 'moving' ? 'still moving' : kind.replace('-', ' '));
    if (kind.endsWith('minimum') || kind === 'diverged') await expect(outcome).toContainText(`step ${step}`);
  }
  const ends = new Set(balls.map(({ trajectory }) => trajectory.verdict.kind));
  const sentence = page.locator('loss-narration');
  if (ends.has('global-minimum')) await expect(sentence).toContainText(/rests? in the global minimum/);
  if (ends.has('diverged')) await expect(sentence).toContainText('diverged');
}

async function settledPicture(page: Page): Promise<string> {
  await verdictsOf(page);
  await page.mouse.move(0, 0);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return pictureOf(landscapeOf(page));
}

for (const preset of presets) {
  const state = presetState(preset);

  for (const [way, choose] of Object.entries(ways)) {
    test(`${preset.id} chosen by ${way} shows its claim, as its link does, and can be undone`, async ({
      page,
      context,
    }) => {
      await page.goto('#v=1&loss=beale');
      await verdictsOf(page);
      const before = await raceOf(page);
      await choose(page, preset.names.en);
      await expect.poll(() => raceOf(page)).toEqual(state.race);
      expect(await stepOf(page)).toBe(state.step);
      await expect(heading(page)).toContainText(preset.names.en);
      await expect(page.locator('loss-picker').locator('[part="story"]')).toContainText(preset.story.en);
      await expectOutcomes(page, preset);
      const picture = await settledPicture(page);

      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => raceOf(page)).toEqual(before);
      await expect(heading(page)).toContainText('Beale');

      const other = await context.newPage();
      await other.goto(`./#${preset.link}`);
      // The largest stable rate of a run that diverged is found a little later.
      await expect.poll(() => settledPicture(other)).toBe(picture);
      await expect(heading(other)).toContainText(preset.names.en);
    });
  }
}
