import { expect, type Locator, type Page } from '@playwright/test';
import type { Viewport } from '../src/plotting/viewport.ts';
import { landscapeOf, raceOf } from './figure.ts';

/** One way to operate the playground. The tests say what must happen; a hand says how a person brings it about. */
export interface Hand {
  readonly name: string;
  /** Presses a button. */
  press(page: Page, button: Locator): Promise<void>;
  /** Chooses a loss of the catalogue by its English name. */
  pickLoss(page: Page, name: string): Promise<void>;
  /** Replaces the formula by what is typed. */
  typeFormula(page: Page, text: string): Promise<void>;
  /** Moves the start to about `target`, a value for each axis. */
  moveStart(page: Page, target: readonly number[]): Promise<void>;
  /** Sets the learning rate of a ball. */
  setRate(page: Page, ball: string, rate: string): Promise<void>;
  /** Goes to a share (0 to 1) of the run. */
  scrub(page: Page, share: number): Promise<void>;
}

export const controls = {
  picker: (page: Page): Locator => page.getByRole('button', { name: 'Choose a loss' }),
  choice: (page: Page, name: string): Locator => page.getByRole('option', { name, exact: true }),
  editFormula: (page: Page): Locator => page.getByRole('button', { name: 'Edit the formula' }),
  formula: (page: Page): Locator => page.getByRole('textbox', { name: 'Formula of the loss' }),
  start: (page: Page, axis: string): Locator => page.getByRole('slider', { name: `Start, ${axis}` }),
  rate: (page: Page, ball: string): Locator => page.getByRole('textbox', { name: `${ball}: learning rate` }),
  scrub: (page: Page): Locator => page.locator('loss-controls').getByRole('slider', { name: 'Step' }),
  stepBack: (page: Page): Locator => page.getByRole('button', { name: 'One step back' }),
  stepForward: (page: Page): Locator => page.getByRole('button', { name: 'One step on' }),
  compareRates: (page: Page): Locator => page.getByRole('button', { name: 'Compare learning rates' }),
  compare: (page: Page): Locator => page.getByRole('button', { name: 'Compare', exact: true }),
  play: (page: Page): Locator => page.getByRole('button', { name: /^(play|pause|replay)$/i }).first(),
};

/** More tab stops than the page has. */
const MOST_STOPS = 150;

/** Presses Tab until the focus is on `target`: what cannot be reached cannot be used. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const hasFocus = () => target.evaluate((element) => element.matches(':focus'));
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await hasFocus()) return;
    await page.keyboard.press('Tab');
  }
  expect(await hasFocus(), `Tab reaches ${String(target)}`).toBe(true);
}

/** More options than a list has. */
const MOST_OPTIONS = 60;

/** Moves the focus through a list that was just opened, from its first option on. */
async function moveTo(page: Page, option: Locator): Promise<void> {
  // The gallery fills group by group.
  await expect(page.locator('loss-picker [aria-busy="true"]')).toHaveCount(0);
  const hasFocus = () => option.evaluate((element) => element.matches(':focus'));
  await page.keyboard.press('Home');
  for (let press = 0; press < MOST_OPTIONS && !(await hasFocus()); press += 1) await page.keyboard.press('ArrowRight');
  expect(await hasFocus(), `arrows reach ${String(option)}`).toBe(true);
}

async function replaceText(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** The place on the screen of a value of x (and y) on the plot, by the figure's own measure. */
async function screenPlace(page: Page, target: readonly number[]): Promise<{ x: number; y: number }> {
  return landscapeOf(page).evaluate((element, values) => {
    const { viewport, plot } = element as unknown as {
      viewport: Viewport;
      plot: HTMLElement;
    };
    const { left, top, width } = plot.getBoundingClientRect();
    const [x = 0, y] = values;
    // The page may show it larger or smaller than it is.
    const scale = width / plot.offsetWidth;
    return { x: left + scale * viewport.toX(x), y: top + (y === undefined ? 0 : scale * viewport.toY(y)) };
  }, target);
}

export const mouse: Hand = {
  name: 'mouse',
  async press(_page, button) {
    await button.click();
  },
  async pickLoss(page, name) {
    await controls.picker(page).click();
    await controls.choice(page, name).click();
  },
  async typeFormula(page, text) {
    if (!(await controls.formula(page).isVisible())) await controls.editFormula(page).click();
    await controls.formula(page).fill(text);
  },
  async moveStart(page, target) {
    const handle = landscapeOf(page).locator('[part~="start"]');
    const box = await handle.boundingBox();
    if (!box) throw new Error('there is no handle of the start');
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const to = await screenPlace(page, target);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, target.length > 1 ? to.y : from.y, { steps: 5 });
    await page.mouse.up();
  },
  async setRate(page, ball, rate) {
    await controls.rate(page, ball).fill(rate);
    await controls.rate(page, ball).blur();
  },
  async scrub(page, share) {
    const box = await controls.scrub(page).boundingBox();
    if (!box) throw new Error('there is no scrubber');
    await page.mouse.click(box.x + box.width * share, box.y + box.height / 2);
  },
};

/** How far an arrow key may be from the wanted start before the hand gives up. */
const MOST_PRESSES = 400;

export const keyboard: Hand = {
  name: 'keyboard',
  async press(page, button) {
    await tabTo(page, button);
    await page.keyboard.press('Enter');
  },
  async pickLoss(page, name) {
    await tabTo(page, controls.picker(page));
    await page.keyboard.press('Enter');
    await moveTo(page, controls.choice(page, name));
    await page.keyboard.press('Enter');
  },
  async typeFormula(page, text) {
    if (!(await controls.formula(page).isVisible())) {
      await tabTo(page, controls.editFormula(page));
      await page.keyboard.press('Enter');
      await expect(controls.formula(page)).toBeFocused();
    }
    await tabTo(page, controls.formula(page));
    await replaceText(page, text);
  },
  async moveStart(page, target) {
    for (const [axis, wanted] of target.entries()) {
      await tabTo(page, controls.start(page, 'xy'[axis] ?? ''));
      const at = async () => (await raceOf(page)).start[axis] ?? 0;
      let before = await at();
      const direction = wanted > before ? 1 : -1;
      const arrows = axis === 0 ? ['ArrowLeft', 'ArrowRight'] : ['ArrowDown', 'ArrowUp'];
      for (let press = 0; press < MOST_PRESSES && direction * (wanted - before) > 1e-9; press += 1) {
        await page.keyboard.press(arrows[direction > 0 ? 1 : 0] ?? '');
        before = await at();
      }
    }
  },
  async setRate(page, ball, rate) {
    await tabTo(page, controls.rate(page, ball));
    await replaceText(page, rate);
    await page.keyboard.press('Enter');
  },
  async scrub(page, share) {
    await tabTo(page, controls.scrub(page));
    await page.keyboard.press('Home');
    const { steps } = await raceOf(page);
    for (let press = 0; press < Math.round(share * steps); press += 1) await page.keyboard.press('ArrowRight');
  },
};

export const hands: readonly Hand[] = [mouse, keyboard];
