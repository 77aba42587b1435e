import type { Locator, Page } from '@playwright/test';
import type { FigureLike } from '../src/figure/contract.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts';
import { expectStandings, landscapeOf, pathsOf, raceOf, stepOf, verdictsOf } from './figure.ts';
import { controls, type Hand, hands, keyboard, mouse, tabTo } from './hands.ts';

// The race is seen at rest, so that nothing moves but what the test moves.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const cards = (page: Page): Locator => page.locator('loss-settings');
const button = (page: Page, name: string): Locator => cards(page).getByRole('button', { name, exact: true });
const field = (page: Page, name: string): Locator => cards(page).getByRole('textbox', { name, exact: true });
const menu = (page: Page, name: string): Locator => cards(page).getByRole('combobox', { name, exact: true });

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash || '.');
  await verdictsOf(page);
}

/** How many stops back a target may be before the way forward is taken. */
const STOPS_BACK = 14;

/** By keyboard: puts the focus on what lies a little before or anywhere after it. */
async function reach(page: Page, hand: Hand, target: Locator): Promise<void> {
  if (hand.name === 'mouse') return;
  const hasFocus = (): Promise<boolean> => target.evaluate((element) => element.matches(':focus'));
  const isInCards = await cards(page).evaluate((element) => element.matches(':focus-within'));
  if (isInCards) {
    for (let stop = 0; stop < STOPS_BACK && !(await hasFocus()); stop++) await page.keyboard.press('Shift+Tab');
  }
  await tabTo(page, target);
}

/** Presses a button of the cards. */
async function press(page: Page, hand: Hand, target: Locator): Promise<void> {
  await reach(page, hand, target);
  await hand.press(page, target);
}

/** By the button of the playground, or its keys. */
async function undo(page: Page, hand: Hand): Promise<void> {
  if (hand.name === 'mouse') await page.getByRole('button', { name: 'Undo' }).click();
  else await page.keyboard.press('Control+z');
}

/** The paths that the page's link leads to, opened elsewhere. */
async function linkedPaths(page: Page): Promise<string[]> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await verdictsOf(other);
  const paths = await pathsOf(other);
  await other.close();
  return paths;
}

/** Chooses in a native menu by what its option begins with. */
async function choose(page: Page, hand: Hand, target: Locator, option: string): Promise<void> {
  if (hand.name === 'mouse') {
    await target.selectOption({ label: option });
    return;
  }
  await reach(page, hand, target);
  await page.keyboard.type(option);
}

async function write(page: Page, hand: Hand, target: Locator, text: string, end = 'Enter'): Promise<void> {
  if (hand.name === 'mouse') {
    await target.fill(text);
    await target.blur();
    return;
  }
  await reach(page, hand, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press(end);
}

const hiddenOf = async (page: Page): Promise<boolean[]> =>
  (await raceOf(page)).balls.map(({ hidden }) => hidden === true);

/** The loss at which each ball ends. */
const finalLosses = (page: Page): Promise<number[]> =>
  landscapeOf(page).evaluate((element) => {
    const { race } = (element as HTMLElement & { readonly figure: FigureLike }).figure;
    return (race?.balls ?? []).map(({ trajectory }) => trajectory.loss(trajectory.length - 1));
  });

const many = (count: number): string =>
  `#v=1&loss=textbook-1d&steps=60&balls=${Array.from({ length: count }, (_, index) => `sgd:lr=${(index + 1) / 100}`).join()}`;

/** What a state shows does not depend on the hand that led there. */
async function expectAccessibleOnce(page: Page, hand: Hand): Promise<void> {
  if (hand.name === 'mouse') await expectAccessible(page);
}

for (const hand of hands) {
  test.describe(`by ${hand.name}`, () => {
    test.slow(hand.name === 'keyboard', 'the way round the page by Tab is long');

    test('a ball is shown alone and all together again, and takes a name', async ({ page }) => {
      await open(page);
      await hand.press(page, button(page, 'More about Momentum'));
      await hand.press(page, button(page, 'Solo Momentum'));
      await expect.poll(() => hiddenOf(page)).toEqual([true, false, true, true]);
      await expect(page.getByRole('table', { name: /standings/i }).getByRole('rowheader')).toHaveCount(1);
      await expectAccessibleOnce(page, hand);
      await hand.press(page, button(page, 'Solo Momentum'));
      await expect.poll(() => hiddenOf(page)).toEqual([false, false, false, false]);
      await write(page, hand, field(page, 'Momentum: name'), 'heavy');
      await expectStandings(page, { heavy: 'global-minimum' });
      await hand.press(page, button(page, 'Duplicate heavy'));
      await expect
        .poll(async () => (await raceOf(page)).balls.map(({ label }) => label))
        .toEqual([undefined, 'heavy', 'heavy', undefined, undefined]);
    });

    test('a schedule is chosen, said in the card, and travels in the link', async ({ page }) => {
      await open(page);
      const before = await pathsOf(page);
      await hand.press(page, button(page, 'More about SGD'));
      await choose(page, hand, menu(page, 'SGD: schedule'), 'step');
      await write(page, hand, field(page, 'SGD: schedule, every … steps'), '10');
      await expect
        .poll(async () => (await raceOf(page)).balls[0]?.schedule)
        .toEqual({ kind: 'step', every: 10, factor: 0.5 });
      await expectAccessibleOnce(page, hand);
      await press(page, hand, button(page, 'More about SGD'));
      await expect(cards(page).getByText('rate × 0.5 every 10 steps')).toBeVisible();
      const after = await pathsOf(page);
      expect(after[0]).not.toBe(before[0]);
      expect(after.slice(1)).toEqual(before.slice(1));
      await expect.poll(() => page.url()).toContain('schedule=step/10/0.5');
      expect(await linkedPaths(page)).toEqual(after);
    });

    test('a rate changes from this step on: what came before stays, the change is edited, linked and taken back', async ({
      page,
    }) => {
      await open(page);
      const before = await pathsOf(page);
      await hand.scrub(page, 0.2);
      const step = await stepOf(page);
      const from = cards(page).getByRole('radio', { name: `from step ${step} on` });
      if (hand.name === 'mouse') await from.check();
      else {
        await tabTo(page, cards(page).getByRole('radio', { name: 'from the start' }));
        await page.keyboard.press('ArrowRight');
      }
      await write(page, hand, controls.rate(page, 'SGD'), '0.3');
      const change = `from step ${step}: learning rate 0.3`;
      await expect(cards(page).getByText(change)).toBeVisible();
      const points = (path: string | undefined): string[] => (path ?? '').split(' ');
      const after = await pathsOf(page);
      expect(points(after[0]).slice(0, step + 1)).toEqual(points(before[0]).slice(0, step + 1));
      expect(points(after[0])[step + 1]).not.toBe(points(before[0])[step + 1]);
      expect(await stepOf(page), 'it does not restart').toBe(step);
      await expect.poll(() => page.url()).toContain(`@${step}:lr=0.3`);
      expect(await linkedPaths(page)).toEqual(after);
      await hand.press(page, button(page, `Edit ${change}`));
      await write(page, hand, field(page, 'SGD: from step'), '60');
      await expect(cards(page).getByText('from step 60: learning rate 0.3')).toBeVisible();
      await expectAccessibleOnce(page, hand);
      await press(page, hand, button(page, 'Remove from step 60: learning rate 0.3'));
      expect(await pathsOf(page)).toEqual(before);
    });

    test('what cannot be is refused beside its field, which keeps it', async ({ page }) => {
      await open(page);
      const momentum = field(page, 'Momentum: momentum');
      const before = await pathsOf(page);
      for (const [text, reason] of [
        ['1.2', 'must be in [0, 1), got 1.2'],
        ['1', 'must be in [0, 1), got 1'],
        ['NaN', 'must be a number, got “NaN”'],
      ] as const) {
        await write(page, hand, momentum, text);
        await expect(cards(page).getByText(reason)).toBeVisible();
        await expect(momentum).toHaveValue(text);
        await expect(momentum).toHaveAttribute('aria-invalid', 'true');
      }
      await expectAccessibleOnce(page, hand);
      expect(await pathsOf(page)).toEqual(before);
      await momentum.press('Escape');
      await expect(momentum).toHaveValue('0.9');
      await write(page, hand, momentum, '0,5');
      await expect.poll(async () => (await raceOf(page)).balls[1]?.settings['momentum']).toBe(0.5);
      const rate = cards(page).getByRole('slider', { name: 'SGD: learning rate' });
      await reach(page, keyboard, rate);
      for (const value of ['0.05', '0.1', '0.2']) {
        await page.keyboard.press('ArrowRight');
        await expect(rate).toHaveAttribute('aria-valuetext', value);
      }
    });

    test('a rule is compared at chosen rates, the four come back, and undo knows what was before', async ({ page }) => {
      await open(page);
      const before = await raceOf(page);
      await hand.press(page, controls.compareRates(page));
      await choose(page, hand, menu(page, 'rule'), 'Momentum');
      await choose(page, hand, menu(page, 'rates'), '9');
      await write(page, hand, field(page, 'Compare learning rates: from'), '0.001', 'Tab');
      await write(page, hand, field(page, 'Compare learning rates: to'), '0,1');
      await expectAccessibleOnce(page, hand);
      // Enter in a field makes the comparison as well.
      if (hand.name === 'mouse') await hand.press(page, controls.compare(page));
      await expect(cards(page).getByRole('button', { name: /^Momentum 0\.1 / })).toBeVisible();
      const { balls } = await raceOf(page);
      expect(balls.map(({ settings }) => settings['lr'])).toEqual([
        0.001, 0.0018, 0.0032, 0.0056, 0.01, 0.018, 0.032, 0.056, 0.1,
      ]);
      await verdictsOf(page);
      await expectAccessibleOnce(page, hand);
      await hand.press(page, button(page, 'Compare optimizers'));
      await expect.poll(() => raceOf(page)).toEqual(before);
      await undo(page, hand);
      await expect.poll(async () => (await raceOf(page)).balls).toEqual(balls);
    });

    test('the best rate for each sets the sliders, in one step that undo takes back', async ({ page }) => {
      await open(page, '#v=1&loss=rosenbrock&steps=200&balls=sgd:lr=0.00001,momentum:lr=0.00001:momentum=0.9');
      const before = await finalLosses(page);
      await hand.press(page, button(page, 'Best rate for each'));
      await expect(cards(page).getByText('lowest loss after 200 steps')).toBeVisible();
      const after = await finalLosses(page);
      for (const [ball, end] of after.entries()) expect(end).toBeLessThan(before[ball] ?? 0);
      const { balls } = await raceOf(page);
      await expect(controls.rate(page, 'SGD')).toHaveValue(String(balls[0]?.settings['lr']));
      await expectAccessibleOnce(page, hand);
      await undo(page, hand);
      await expect(controls.rate(page, 'SGD')).toHaveValue('0.00001');
    });

    test('a ball that diverged is helped by one press', async ({ page }) => {
      await open(page, '#v=1&loss=rosenbrock&start=-1.5,2&balls=sgd:lr=0.01&steps=200');
      await expectStandings(page, { sgd: 'diverged' });
      await hand.press(page, cards(page).getByRole('button', { name: /^stable at/ }));
      await expect.poll(async () => (await verdictsOf(page))['sgd']).not.toBe('diverged');
    });

    test('many balls are lines, one of which unfolds', async ({ page }) => {
      await open(page, many(8));
      const line = cards(page).getByRole('button', { name: /^SGD 0\.03 / });
      if (hand.name === 'mouse') await line.click();
      else {
        await tabTo(page, cards(page).getByRole('button', { name: /^SGD 0\.01 / }));
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      await expect(line).toHaveAttribute('aria-expanded', 'true');
      await expect(cards(page).getByRole('slider', { name: /learning rate/ })).toHaveCount(1);
      await expectAccessibleOnce(page, hand);
      await hand.press(page, button(page, 'Remove SGD 0.03'));
      await expect(cards(page).getByRole('button', { name: /^SGD 0\.04 / })).toBeFocused();
    });
  });
}

for (const [scene, hash] of Object.entries({ cards: '#v=1&predict=true', lines: `${many(8)}&predict=true` })) {
  test(`a figure that asks first tells no verdict on its ${scene} until it was played to its end`, async ({ page }) => {
    await page.goto(hash);
    await expect(cards(page).getByText('SGD').first()).toBeVisible();
    const told = cards(page).getByText(/minimum|moving|diverged|oscillating|stable/);
    await expect(told).toHaveCount(0);
    await controls.scrub(page).focus();
    await page.keyboard.press('End');
    await expect(told.first()).toBeVisible();
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  for (const [scene, hash] of Object.entries({ cards: '', lines: many(8) })) {
    test(`everything about ${scene} is big enough for a finger`, async ({ page }) => {
      await open(page, hash);
      if (scene === 'cards') {
        await button(page, 'More about RMSProp').tap();
        await choose(page, mouse, menu(page, 'RMSProp: schedule'), 'step');
        await expect(field(page, 'RMSProp: schedule, every … steps')).toBeVisible();
      } else {
        await cards(page)
          .getByRole('button', { name: /^SGD 0\.03 / })
          .tap();
        await button(page, 'Solo SGD 0.03').tap();
        expect((await hiddenOf(page)).filter((each) => !each)).toHaveLength(1);
      }
      await controls.compareRates(page).tap();
      await cards(page).locator('summary').tap();
      await expectNoSidewaysScroll(page);
      const small = await cards(page).evaluate((host) =>
        [...(host.shadowRoot?.querySelectorAll('button, select, summary, input, label') ?? [])].flatMap((element) => {
          // A box to tick is hit by its whole row.
          if (element.matches('label:not(:has(input)), label input')) return [];
          const { width, height } = element.getBoundingClientRect();
          return width >= 43.5 && height >= 43.5
            ? []
            : [`${element.className || element.localName} ${width} × ${height}`];
        }),
      );
      expect(small).toEqual([]);
      await expectAccessible(page);
    });
  }
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the cards speak Chinese throughout', async ({ page }) => {
    await open(page, '#v=1&balls=sgd:lr=0.03:schedule=cosine,momentum:lr=0.03:momentum=0.9@40:lr=0.001');
    await cards(page).getByRole('button', { name: '动量的更多设置' }).click();
    await cards(page).getByRole('button', { name: '比较学习率' }).click();
    await cards(page).locator('summary').click();
    const words = await cards(page).evaluate((host) => {
      const text = [...(host.shadowRoot?.querySelectorAll('.card, .fan, .from, .race') ?? [])].map(
        (part) => (part as HTMLElement).innerText,
      );
      return text.join(' ').match(/[A-Za-z]{3,}/g) ?? [];
    });
    // Names of rules and frameworks are the same in both languages.
    const names =
      /^(SGD|PyTorch|Keras|Momentum|Adagrad|RMSProp|Adam\w*|AdaDelta|Adadelta|AMSGrad|ASGD|Lion|NAdam|Nadam|Nesterov|RAdam|Rprop)$/;
    expect(words.filter((word) => !names.test(word))).toEqual([]);
    await expectAccessible(page);
  });
});
