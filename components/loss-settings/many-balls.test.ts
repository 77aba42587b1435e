import { afterEach, describe, expect, test, vi } from 'vitest';
import { MAX_BALLS } from '../../src/race/specification.ts';
import { all, choose, leave, one, PATIENCE, press, settled, textOf, type } from '../shared/testing.ts';
import { ballsOf, button, field, many, settings } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
});

describe('more than six balls', () => {
  test('are folded to a line each, with name, rate and verdict; one at a time unfolds', async () => {
    const { element } = await settings(many(8));
    expect(all(element, '.line')).toHaveLength(8);
    expect(all(element, '.card .row')).toHaveLength(0);
    const line = one(element, '[data-ball="2"] .line');
    expect(line.textContent.replaceAll(/\s+/g, ' ').trim()).toBe('SGD 0.003 still moving');
    line.click();
    await settled(element);
    expect(line.getAttribute('aria-expanded')).toBe('true');
    expect(all(element, '[data-ball="2"] .row').length).toBeGreaterThan(3);
    one(element, '[data-ball="5"] .line').click();
    await settled(element);
    expect(line.getAttribute('aria-expanded')).toBe('false');
    expect(all(element, '[data-ball="2"] .row')).toHaveLength(0);
    expect(all(element, '[data-ball="5"] .row').length).toBeGreaterThan(3);
  });

  test('always say the rate; of several at the same rate, which it is belongs to the name', async () => {
    const balls = ['adam:lr=0.01', ...Array.from({ length: 6 }, () => 'sgd:lr=0.005'), 'sgd:lr=0.3'];
    const { element } = await settings(`balls="${balls.join()}"`);
    const names = all(element, '.line').map((line) =>
      ['.line-name', '.line-rate'].map((part) => line.querySelector(part)?.textContent.trim()).join(' | '),
    );
    expect(names).toEqual(['Adam | 0.01', ...[1, 2, 3, 4, 5, 6].map((n) => `SGD ${n} | 0.005`), 'SGD | 0.3']);
  });

  test('six are not', async () => {
    const { element } = await settings(many(6));
    expect(all(element, '.line')).toHaveLength(0);
  });

  test('are one stop of Tab; arrows, Home and End lead along them, and Enter unfolds', async () => {
    const { element, landscape } = await settings(many(9));
    const reachable = (): (string | undefined)[] =>
      all(element, '.line[tabindex="0"]').map((line) => line.closest<HTMLElement>('.card')?.dataset.ball);
    expect(reachable()).toEqual(['0']);
    const focused = (): string | undefined =>
      element.shadowRoot?.activeElement?.closest<HTMLElement>('.card')?.dataset.ball;
    one(element, '.line').focus();
    for (const [key, ball] of [
      ['ArrowDown', '1'],
      ['ArrowDown', '2'],
      ['ArrowUp', '1'],
      ['End', '8'],
      ['ArrowDown', '8'],
      ['Home', '0'],
    ]) {
      expect(press(one(element, `[data-ball="${focused()}"] .line`), key), 'the page behind does not act').toBe(false);
      await settled(element);
      expect(focused()).toBe(ball);
      expect(reachable()).toEqual([ball]);
      expect(landscape.figure.focusedBall).toBe(Number(ball));
    }
  });

  test('are light: folded, a ball is a handful of elements, and adding the last changes no other', async () => {
    const { element, landscape } = await settings(many(MAX_BALLS - 1));
    const count = (): number => all(element, '.cards *').length;
    const before = count();
    const first = one(element, '.line');
    button(element, '+ Add ball').click();
    await settled(element);
    expect(landscape.figure.race?.balls).toHaveLength(MAX_BALLS);
    expect(one(element, '.line')).toBe(first);
    expect(count() - before).toBeLessThan(10);
    expect(count()).toBeLessThan(10 * MAX_BALLS);
  });
});

describe('a comparison of learning rates', () => {
  test('takes a rule, how many and a range, and says the rates beforehand', async () => {
    const parts = await settings();
    const { element, landscape } = parts;
    const before = ballsOf(parts);
    button(element, 'Compare learning rates').click();
    await settled(element);
    await settled(element);
    expect(textOf(element, '.rates')).toBe('0.003 · 0.0095 · 0.03 · 0.095 · 0.3');
    const [rule, count] = all<HTMLSelectElement>(element, '.fan select');
    choose(rule, 'adam');
    choose(count, '3');
    await settled(element);
    type(field(element, 'Compare learning rates: from'), '0,01');
    await settled(element);
    type(field(element, 'Compare learning rates: to'), '1');
    await settled(element);
    expect(textOf(element, '.rates')).toBe('0.01 · 0.1 · 1');
    button(element, 'Compare').click();
    await settled(element);
    expect(ballsOf(parts)).toEqual([0.01, 0.1, 1].map((lr) => ({ optimizer: 'adam', settings: { lr } })));
    expect(all(element, '.card .name > span').map((name) => name.textContent)).toEqual([
      'Adam 0.01',
      'Adam 0.1',
      'Adam 1',
    ]);
    landscape.figure.undo();
    expect(ballsOf(parts), 'one step back').toEqual(before);
  });

  test('refuses a range that is none, and comes with up to sixteen', async () => {
    const parts = await settings();
    const { element } = parts;
    button(element, 'Compare learning rates').click();
    await settled(element);
    const low = field(element, 'Compare learning rates: from');
    for (const text of ['0', '-1', '0.3', '5', 'x']) {
      type(low, text);
      await settled(element);
      expect(textOf(element, '.fan .problem'), text).toMatch(/must/);
    }
    button(element, 'Compare').click();
    await vi.waitFor(() => expect(element.shadowRoot?.activeElement).toBe(low));
    expect(ballsOf(parts)).toHaveLength(4);
    press(low, 'Escape');
    type(low, '0.001');
    choose(all<HTMLSelectElement>(element, '.fan select')[1], '16');
    await settled(element);
    button(element, 'Compare').click();
    await settled(element);
    expect(ballsOf(parts)).toHaveLength(16);
    expect(textOf(element, '.line')).toMatch(/^SGD 0\.001 /);
    button(element, 'Compare optimizers').click();
    expect(ballsOf(parts).map(({ optimizer }) => optimizer)).toEqual(['sgd', 'momentum', 'adagrad', 'rmsprop']);
    parts.landscape.figure.undo();
    expect(ballsOf(parts)).toHaveLength(16);
  });
});

describe('the best rate for each', () => {
  test('is looked for with its progress told, sets the sliders in one edit, and no ball ends higher', async () => {
    const parts = await settings('balls="sgd:lr=0.0001,momentum:lr=0.0001:momentum=0.9"');
    const { element, landscape } = parts;
    const ends = (): number[] =>
      (landscape.figure.race?.balls ?? []).map(({ trajectory }) => trajectory.loss(trajectory.length - 1));
    const before = ends();
    button(element, 'Best rate for each').click();
    await settled(element);
    expect(textOf(element, '.search')).toMatch(/Trying rates: \d+ %/);
    await vi.waitFor(() => expect(textOf(element, '.note')).toContain('lowest loss after 200 steps'), PATIENCE);
    expect(element.shadowRoot?.activeElement, 'the focus is not lost').toBe(button(element, 'Best rate for each'));
    for (const [ball, end] of ends().entries()) expect(end).toBeLessThan(before[ball]);
    expect(field(element, 'SGD: learning rate').value).toBe(String(ballsOf(parts)[0].settings['lr']));
    landscape.figure.undo();
    expect(ballsOf(parts).map(({ settings: { lr } }) => lr)).toEqual([0.0001, 0.0001]);
    await settled(element);
    expect(all(element, '.note'), 'what is no more so is not said').toHaveLength(0);
  });

  test('is given up at a press, and by an edit', async () => {
    const parts = await settings('steps="50000"');
    const { element } = parts;
    const before = ballsOf(parts);
    button(element, 'Best rate for each').click();
    await vi.waitFor(() => expect(one(element, '.stop-search')).toBe(element.shadowRoot?.activeElement));
    button(element, 'Cancel').click();
    await settled(element);
    expect(all(element, '.search')).toHaveLength(0);
    button(element, 'Best rate for each').click();
    await settled(element);
    type(field(element, 'SGD: learning rate'), '0.2');
    leave(field(element, 'SGD: learning rate'));
    await vi.waitFor(() => expect(all(element, '.search')).toHaveLength(0), PATIENCE);
    expect(ballsOf(parts).slice(1)).toEqual(before.slice(1));
  });
});

test('a figure that asks first is told no verdicts, neither on cards nor on lines, nor what would be stable', async () => {
  for (const attributes of ['balls="sgd:lr=9,momentum:lr=0.03"', many(8)]) {
    const { element, landscape } = await settings(attributes);
    landscape.figure.updateView({ predict: true });
    await settled(element);
    const told = all(element, '.verdict, .line-verdict').map(({ textContent }) => textContent.trim());
    expect(told.join(''), 'no word').toBe('');
    landscape.seek(landscape.figure.state.race.steps);
    await settled(element);
    expect(textOf(element, '.verdict, .line-verdict')).not.toBe('');
  }
});

test('another seed is another noise; the same seed is the same, however often it is played', async () => {
  const { element, landscape } = await settings();
  const path = (): number[] => [...(landscape.figure.race?.balls[0].trajectory.point(100) ?? [])];
  type(one<HTMLInputElement>(element, '[data-field="noise"]'), '0.5');
  await settled(element);
  const first = path();
  button(element, 'New seed').click();
  await settled(element);
  const { seed } = landscape.figure.state.race;
  expect(Number.isSafeInteger(seed)).toBe(true);
  expect(seed).not.toBe(0);
  expect(path()).not.toEqual(first);
  type(one<HTMLInputElement>(element, '[data-field="seed"]'), '0');
  expect(path()).toEqual(first);
});
