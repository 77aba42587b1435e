import type { Locator, Page } from '@playwright/test';
import type { RaceSpecification } from '../src/race/specification.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts';
import { landscapeOf, pathsOf, pictureOf, raceOf, verdictsOf } from './figure.ts';
import { controls, hands, mouse, tabTo } from './hands.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const WAVES =
  '#v=1&formula=a*x%5E2%2Bb*sin(c*x)&parameters=a%3D0.1%2Cb%3D1%2Cc%3D2&start=-3&balls=sgd:lr=0.03,momentum:lr=0.03:momentum=0.9';

const panel = (page: Page): Locator => page.locator('loss-formula');
const slider = (page: Page, name: string): Locator =>
  page.getByRole('slider', { name: `Parameter ${name}`, exact: true });
const number = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name: `Parameter ${name}`, exact: true });
const end = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string): Locator => panel(page).getByRole('button', { name, exact: true });
const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo' });

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash || '.');
  await verdictsOf(page);
}

function expectLoss(page: Page, loss: RaceSpecification['loss']): Promise<void> {
  return expect.poll(async () => (await raceOf(page)).loss).toEqual(loss);
}

/** The text of a field, and out of it. */
async function fill(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

for (const hand of hands) {
  test.describe(`by ${hand.name}`, () => {
    test('unknown names become parameters at one press, and are in the link', async ({ page }) => {
      await open(page);
      await hand.typeFormula(page, 'a*x^2 + b*x');
      await hand.press(page, panel(page).getByRole('button', { name: /^Make a and b parameters/ }));
      await expectLoss(page, { formula: 'a*x^2 + b*x', parameters: { a: 1, b: 1 } });
      await expect(slider(page, 'b')).toBeVisible();
      await expectAccessible(page);
      await expect.poll(() => page.url()).toContain('parameters=a=1,b=1');
      await page.reload();
      await verdictsOf(page);
      await expect(number(page, 'a')).toHaveValue('1');
    });

    test('a domain is opened, typed, refused, halved, and undone', async ({ page }) => {
      await open(page, WAVES);
      const { start } = await raceOf(page);
      await hand.press(page, button(page, 'Domain'));
      await fill(page, end(page, 'x to'), '7,5');
      expect((await raceOf(page)).domain).toEqual([[-5, 7.5]]);
      await fill(page, end(page, 'x from'), '9');
      await expect(panel(page).getByText('must be below 7.5')).toBeVisible();
      await expectAccessible(page);
      await tabTo(page, end(page, 'x from'));
      await page.keyboard.press('Escape');
      await hand.press(page, button(page, 'Half as wide'));
      expect((await raceOf(page)).domain).toEqual([[-1.875, 4.375]]);
      expect((await raceOf(page)).start, 'the start stays').toEqual(start);
      await hand.press(page, button(page, 'Fit to paths'));
      expect((await raceOf(page)).domain[0][0], 'all paths are seen').toBeLessThan(-3);
      for (let count = 0; count < 3; count += 1) await hand.press(page, undo(page));
      expect((await raceOf(page)).domain).toEqual([[-5, 5]]);
    });

    test('rates that suit a formula are set by one press, and undone by another', async ({ page }) => {
      await open(page, '#v=1&formula=50*x%5E2&start=-3&balls=sgd:lr=0.5,momentum:lr=0.5:momentum=0.9');
      expect(await verdictsOf(page)).toEqual({ sgd: 'diverged', momentum: 'diverged' });
      await hand.press(page, button(page, 'Suggest rates'));
      await expect(panel(page).getByText(/^Rates set: SGD 0\.00/)).toBeVisible();
      await expect.poll(() => verdictsOf(page)).toEqual({ sgd: 'global-minimum', momentum: 'global-minimum' });
      await expectAccessible(page);
      await hand.press(page, undo(page));
      await expect.poll(() => verdictsOf(page)).toEqual({ sgd: 'diverged', momentum: 'diverged' });
    });

    test('an example is taken by one press, and is raced without an error', async ({ page }) => {
      await open(page);
      await hand.press(page, controls.editFormula(page));
      for (const [name, formula] of [
        ['Steep and gentle', 'x < 0 ? x^2 : x^2/20'],
        ['Ravine', 'x^2/2 + k*y^2/2'],
      ] as const) {
        await hand.press(page, button(page, name));
        await expect.poll(async () => (await raceOf(page)).loss).toMatchObject({ formula });
        await expect(panel(page).locator('[part~="error"]')).toHaveCount(0);
      }
      await verdictsOf(page);
      await expect(slider(page, 'k')).toHaveValue('10');
      await expectAccessible(page);
    });
  });
}

test('a parameter is dragged: landscape and every path follow, and one press of undo goes all the way back', async ({
  page,
}) => {
  await open(page, WAVES);
  const before = { picture: await pictureOf(landscapeOf(page)), paths: await pathsOf(page) };
  const box = await slider(page, 'b').boundingBox();
  if (!box) throw new Error('there is no slider');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.6, middle);
  await page.mouse.down();
  for (const share of [0.65, 0.7, 0.75, 0.8]) {
    const seen = await pictureOf(landscapeOf(page));
    await page.mouse.move(box.x + box.width * share, middle);
    await expect.poll(() => pictureOf(landscapeOf(page)), 'it follows while it is dragged').not.toBe(seen);
  }
  await page.mouse.up();
  const paths = await pathsOf(page);
  for (const [ball, path] of before.paths.entries()) expect(paths[ball]).not.toBe(path);
  await verdictsOf(page);
  await undo(page).click();
  await verdictsOf(page);
  await page.mouse.move(0, 0);
  await expect.poll(() => pictureOf(landscapeOf(page))).toBe(before.picture);
  await expect(undo(page)).toBeDisabled();
});

test('by keys alone a parameter is moved, typed, given another end and removed', async ({ page }) => {
  await open(page, WAVES);
  await tabTo(page, slider(page, 'b'));
  await page.keyboard.press('ArrowRight');
  await expect(number(page, 'b')).toHaveValue('1.1');
  await fill(page, number(page, 'b'), '12,5');
  await expect(slider(page, 'b')).toHaveAttribute('max', '20');
  await tabTo(page, controls.editFormula(page));
  await page.keyboard.press('Enter');
  await fill(page, end(page, 'Parameter b, right end of the slider'), '15');
  await expect(slider(page, 'b')).toHaveAttribute('max', '15');
  await tabTo(page, panel(page).getByRole('button', { name: /^Remove b/ }));
  await page.keyboard.press('Enter');
  await expectLoss(page, { formula: 'a*x^2+12.5*sin(c*x)', parameters: { a: 0.1, c: 2 } });
  await expect(controls.formula(page)).toBeFocused();
});

test('Ctrl and Enter take the remedy that is offered first', async ({ page }) => {
  await open(page);
  await mouse.typeFormula(page, 'kx^2');
  await expect(panel(page).getByText('Make k a parameter')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expectLoss(page, { formula: 'k*x^2', parameters: { k: 1 } });
  await expect(controls.formula(page)).toHaveValue('k*x^2');
});

test('editing a loss of the catalogue begins with its formula', async ({ page }) => {
  await open(page, '#v=1&loss=himmelblau');
  await controls.editFormula(page).click();
  await expect(controls.formula(page)).toHaveValue('(x^2 + y - 11)^2 + (x + y^2 - 7)^2');
});

test('a loss that is finer than the search for its minima says so', async ({ page }) => {
  await open(page, '#v=1&formula=sin(20x)*sin(20y)&start=-3,-3');
  await expect(panel(page).getByText('too fine to find every minimum')).toBeVisible();
});

test.describe('what is hard to draw', () => {
  test('a constant is one flat colour, which is said, and its balls stay', async ({ page }) => {
    for (const formula of ['5', 'x-x', '5+0*y']) {
      await open(page, `#v=1&formula=${encodeURIComponent(formula)}&start=${formula.includes('y') ? '-3,-3' : '-3'}`);
      await expect(landscapeOf(page).getByText('constant loss')).toBeVisible();
      for (const path of await pathsOf(page)) expect(new Set(path.split(' ')).size, formula).toBe(1);
    }
  });

  test('the floor of a ravine is told from its walls', async ({ page }) => {
    await open(page, '#v=1&formula=(1-x)^2%2B100*(y-x^2)^2&domain=-2,2,-1,3&start=-1.5,2&balls=sgd:lr=0.001');
    const shades = await landscapeOf(page)
      .locator('[part~="surface"]')
      .evaluate((canvas: HTMLCanvasElement) => {
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
        copy?.drawImage(canvas, 0, 0);
        // From the valley's floor at (0, 0), at three quarters of the height, straight up to a loss of 10 at (0, 0.3).
        const [top, height] = [canvas.height * 0.675, canvas.height * 0.075];
        const column = copy?.getImageData(canvas.width / 2, top, 1, height).data ?? [];
        return new Set(Array.from({ length: column.length / 4 }, (_, row) => column.slice(4 * row, 4 * row + 3).join()))
          .size;
      });
    expect(shades, 'shades and lines of losses below 10').toBeGreaterThan(6);
  });
});

test.describe('on a narrow phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('everything is within reach of a finger, and nothing is wider than the screen', async ({ page }) => {
    await open(page, WAVES);
    await expectNoSidewaysScroll(page);
    await slider(page, 'b').tap();
    await controls.editFormula(page).tap();
    await button(page, 'Domain').tap();
    await expectNoSidewaysScroll(page);
    for (const name of [
      'Domain',
      'Done',
      'Suggest rates',
      'Half as wide',
      'Kink',
      'Remove a: its value stays in the formula',
    ]) {
      const box = await button(page, name).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
    }
    await button(page, 'Remove a: its value stays in the formula').tap();
    await expect.poll(async () => (await raceOf(page)).loss).toMatchObject({ formula: '0.1*x^2+b*sin(c*x)' });
    await expectAccessible(page);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in Chinese and ${colorScheme} it is accessible`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, `${WAVES}&lang=zh`);
    await panel(page).getByRole('button', { name: '编辑公式' }).click();
    await panel(page).getByRole('button', { name: '范围' }).click();
    await page.getByRole('textbox', { name: '损失公式' }).fill('a*x^2 + q*x');
    await expect(panel(page).getByRole('button', { name: /^把 q 设为参数/ })).toBeVisible();
    await expectAccessible(page);
  });
}
