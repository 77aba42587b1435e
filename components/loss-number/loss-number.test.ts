import { afterEach, describe, expect, test, vi } from 'vitest';
import { all, type Linked, linked, one, point, press, settled, textOf, type } from '../shared/testing.ts';
import type { LossNumber } from './loss-number.ts';
import './loss-number.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

const number = (path: string, attributes = '', own = ''): Promise<Linked<LossNumber>> =>
  linked<LossNumber>('loss-number', attributes, `path="${path}" ${own}`);

const spin = (element: LossNumber): HTMLElement => one(element, '[role="spinbutton"]');
const field = (element: LossNumber): HTMLInputElement => one<HTMLInputElement>(element, 'input');
const momentum = ({ landscape }: Linked<LossNumber>): unknown => landscape.figure.state.race.balls[1].settings.momentum;

/** A drag by so many pixels to the right, in a few moves; it is left to be let go. */
function drag(element: LossNumber, pixels: number): HTMLElement {
  const target = spin(element);
  // The browser captures real pointers only.
  target.setPointerCapture = () => undefined;
  point(target, 'pointerdown', 100, 50);
  for (const share of [0.25, 0.5, 1]) point(target, 'pointermove', 100 + pixels * share, 50);
  return target;
}

/** Opens the field, types, and presses a key. */
async function typeInto(element: LossNumber, text: string, key: string): Promise<void> {
  spin(element).click();
  await settled(element);
  type(field(element), text);
  press(field(element), key);
  await settled(element);
}

describe('a number in prose', () => {
  test('stands there as a spin button with the name of what it is', async () => {
    const { element } = await number('balls.momentum.momentum');
    expect(textOf(element, '.number')).toBe('0.9');
    expect(spin(element).getAttribute('aria-label')).toBe('Momentum: momentum');
    expect(spin(element).getAttribute('aria-valuenow')).toBe('0.9');
  });

  test('follows the figure', async () => {
    const { landscape, element } = await number('start.x');
    landscape.figure.update({ start: [1.25] });
    await settled(element);
    expect(textOf(element, '.number')).toBe('1.25');
  });

  test('has the font and the height of its line from the prose', async () => {
    document.body.innerHTML = `<p><span>At</span></p>`;
    const { element } = await number('balls.momentum.momentum');
    const paragraph = document.createElement('p');
    paragraph.style.font = '25px/2 monospace';
    paragraph.append('At ', element, ' it rolls on.');
    document.body.append(paragraph);
    await settled(element);
    expect(getComputedStyle(spin(element)).fontFamily).toBe('monospace');
    expect(paragraph.offsetHeight).toBe(50);
    spin(element).click();
    await settled(element);
    expect(getComputedStyle(field(element)).fontFamily).toBe('monospace');
    expect(paragraph.offsetHeight).toBe(50);
  });

  test('that leads nowhere says which part of its path is at fault', async () => {
    const { element } = await number('balls.momentum.momentom');
    expect(textOf(element, '[part~="error"]')).toMatch(
      /^setting: must be one of .*, got “momentom”; did you mean “momentum”\?$/,
    );
  });

  test('shows what the author wrote until the figure is there', async () => {
    document.body.innerHTML = '<loss-number for="none" path="steps">200</loss-number>';
    const element = document.querySelector('loss-number') as LossNumber;
    await settled(element);
    expect(all(element, 'slot')).toHaveLength(1);
    await vi.waitFor(() => expect(textOf(element, '[part~="error"]')).toContain('none'));
  });
});

describe('dragged', () => {
  test('it goes over its scale, and the whole drag is one entry of the history', async () => {
    const shown = await number('balls.momentum.lr');
    const { landscape, element, events } = shown;
    const before = landscape.figure.state.race;
    point(drag(element, -60), 'pointerup', 40, 50);
    // A quarter of four decades below 0.03.
    expect(landscape.figure.state.race.balls[1].settings.lr).toBeCloseTo(0.003, 10);
    expect(events.at(-1)).toBe('change');
    expect(events.filter((name) => name === 'change')).toHaveLength(1);
    landscape.figure.undo();
    expect(landscape.figure.state.race).toEqual(before);
    expect(landscape.figure.canUndo).toBe(false);
  });

  test('a press without a move opens the field, a drag does not', async () => {
    const { element } = await number('balls.momentum.momentum');
    const target = drag(element, 30);
    point(target, 'pointerup', 130, 50);
    target.click();
    await settled(element);
    expect(all(element, 'input')).toHaveLength(0);
    point(target, 'pointerdown', 100, 50);
    point(target, 'pointermove', 101, 50);
    point(target, 'pointerup', 101, 50);
    target.click();
    await settled(element);
    expect(all(element, 'input')).toHaveLength(1);
  });

  test.each<[string, (target: HTMLElement) => void]>([
    ['Escape', (target) => void press(target, 'Escape')],
    ['a page that scrolls under a finger', (target) => point(target, 'pointercancel', 0, 0)],
  ])('%s takes it back', async (_name, cancel) => {
    const shown = await number('balls.momentum.momentum');
    const target = drag(shown.element, -100);
    expect(momentum(shown)).not.toBe(0.9);
    cancel(target);
    expect(momentum(shown)).toBe(0.9);
  });

  test('it stays within the limits of the author', async () => {
    const shown = await number('balls.momentum.momentum', '', 'min="0.5" max="0.95"');
    point(drag(shown.element, 900), 'pointerup', 1000, 50);
    expect(momentum(shown)).toBe(0.95);
  });

  test('whole numbers stay whole', async () => {
    const { landscape, element } = await number('seed');
    point(drag(element, 42), 'pointerup', 142, 50);
    expect(Number.isInteger(landscape.figure.state.race.seed)).toBe(true);
  });
});

describe('by keys', () => {
  test('arrows go to round values, and the page does not act on them', async () => {
    const { landscape, element } = await number('balls.momentum.lr');
    const rate = (): unknown => landscape.figure.state.race.balls[1].settings.lr;
    expect(press(spin(element), 'ArrowUp')).toBe(false);
    expect(rate()).toBe(0.05);
    await settled(element);
    press(spin(element), 'ArrowLeft');
    expect(rate()).toBe(0.02);
  });

  test('a row of keys is one entry of the history', async () => {
    const { landscape, element } = await number('steps');
    for (const _ of [1, 2, 3]) {
      press(spin(element), 'ArrowDown');
      await settled(element);
    }
    expect(landscape.figure.state.race.steps).toBe(20);
    landscape.figure.undo();
    expect(landscape.figure.state.race.steps).toBe(200);
  });

  test('an author may say by how much', async () => {
    const { landscape, element } = await number('start.x', '', 'step="0.5"');
    press(spin(element), 'ArrowRight');
    expect(landscape.figure.state.race.start).toEqual([-3.1]);
  });

  test('Enter opens the field, a digit does so and begins', async () => {
    const { element } = await number('balls.momentum.momentum');
    press(spin(element), 'Enter');
    await settled(element);
    expect(field(element).value).toBe('0.9');
    press(field(element), 'Escape');
    await settled(element);
    press(spin(element), '7');
    await settled(element);
    expect(field(element).value).toBe('7');
  });

  test('those that are not ours go on to the page', async () => {
    const { element } = await number('balls.momentum.momentum');
    for (const key of ['Tab', 'k', ' ']) expect(press(spin(element), key)).toBe(true);
  });
});

describe('typed', () => {
  test('it is taken by Enter, with a decimal comma, and the focus goes back', async () => {
    const shown = await number('balls.momentum.momentum');
    await typeInto(shown.element, '0,5', 'Enter');
    expect(momentum(shown)).toBe(0.5);
    await vi.waitFor(() => expect(shown.element.shadowRoot?.activeElement).toBe(spin(shown.element)));
  });

  test('Escape leaves all as it was', async () => {
    const shown = await number('balls.momentum.momentum');
    await typeInto(shown.element, '0.5', 'Escape');
    expect(momentum(shown)).toBe(0.9);
    expect(shown.landscape.figure.canUndo).toBe(false);
    expect(textOf(shown.element, '.number')).toBe('0.9');
  });

  test.each([
    ['1.2', 'must be in [0, 1), got 1.2'],
    ['much', 'must be a number, got “much”'],
  ])('%s is refused, with the reason beside it', async (text, reason) => {
    const shown = await number('balls.momentum.momentum');
    await typeInto(shown.element, text, 'Enter');
    expect(momentum(shown)).toBe(0.9);
    expect(textOf(shown.element, '[part~="error"]')).toBe(reason);
    expect(field(shown.element).getAttribute('aria-invalid')).toBe('true');
  });

  test('what is typed when the focus goes elsewhere is kept', async () => {
    const shown = await number('balls.momentum.momentum');
    spin(shown.element).click();
    await settled(shown.element);
    type(field(shown.element), '0.4');
    field(shown.element).dispatchEvent(new FocusEvent('blur'));
    await settled(shown.element);
    expect(momentum(shown)).toBe(0.4);
  });
});

describe('what came out', () => {
  test('is shown at the step, and is nothing to operate', async () => {
    const { landscape, element } = await number('balls.sgd.loss', 'step="0"');
    const before = textOf(element, '.outcome');
    landscape.seek(200);
    await settled(element);
    expect(textOf(element, '.outcome')).toBe('1.761');
    expect(before).not.toBe('1.761');
    expect(all(element, '[tabindex], input, [role]')).toEqual([]);
  });

  test('a verdict in words, and not before the race has been played where the figure asks first', async () => {
    const { landscape, element } = await number('balls.momentum.verdict', 'predict');
    expect(textOf(element, '.outcome')).toBe('…not told yet');
    landscape.seek(200);
    await vi.waitFor(() => expect(textOf(element, '.outcome')).toBe('global minimum'));
    document.documentElement.lang = 'zh';
    await vi.waitFor(() => expect(textOf(element, '.outcome')).toBe('全局极小值'));
  });

  test('a frame that changes no digit costs no update', async () => {
    const { landscape, element } = await number('balls.sgd.loss', 'step="3"');
    landscape.seek(3.4);
    expect(element.isUpdatePending).toBe(false);
  });
});
