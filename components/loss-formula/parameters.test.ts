import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LossSource } from '../../src/core/loss.ts';
import type { CompiledLoss } from '../../src/expression/compiled-loss.ts';
import { encodeState } from '../../src/figure/codec.ts';
import { edit, find, has, LOADING, pair, type Pair, press, text, type } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const WAVES = 'formula="a*x^2 + b*sin(x)" parameters="a=0.1,b=1"';

const lossOf = ({ landscape }: Pair): LossSource => landscape.figure.state.race.loss;

function becomes(shown: Pair, loss: LossSource): Promise<void> {
  return vi.waitFor(() => expect(lossOf(shown)).toEqual(loss), LOADING);
}

function field(shown: Pair, key: string): HTMLTextAreaElement {
  return find(shown.formula, `[data-field="${key}"]`);
}

function slider(shown: Pair, name: string): HTMLInputElement {
  return find(shown.formula, `[data-parameter="${name}"] input[type="range"]`);
}

/** Drags a slider through some values, as a hand does. */
function drag(knob: HTMLInputElement, values: readonly number[]): void {
  for (const value of values) {
    knob.value = String(value);
    knob.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  knob.dispatchEvent(new Event('change', { bubbles: true }));
}

async function mistype(shown: Pair, formula: string): Promise<HTMLTextAreaElement> {
  const area = await edit(shown.formula);
  type(area, formula);
  await vi.waitFor(() => expect(has(shown.formula, '.remedy')).toBe(true), LOADING);
  return area;
}

describe('unknown names', () => {
  test('become parameters by one press, all at once', async () => {
    const shown = await pair();
    await mistype(shown, 'a*x^2 + b*x');
    expect(text(shown.formula, '.remedy')).toContain('Make a and b parameters');
    find(shown.formula, '.remedy').click();
    await becomes(shown, { formula: 'a*x^2 + b*x', parameters: { a: 1, b: 1 } });
    expect(slider(shown, 'a').value).toBe('1');
    expect(slider(shown, 'b').min).toBe('-5');
    expect(has(shown.formula, '[part~="error"]')).toBe(false);
    shown.landscape.figure.undo();
    expect(lossOf(shown), 'text and parameters are one edit').toEqual({ id: 'textbook-1d' });
  });

  test('become parameters by a key of the field', async () => {
    const shown = await pair();
    const area = await mistype(shown, 'k*x^2');
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    await becomes(shown, { formula: 'k*x^2', parameters: { k: 1 } });
    expect(has(shown.formula, 'textarea'), 'the editing goes on').toBe(true);
  });

  test('written together with a variable are taken apart, and the text shows it', async () => {
    const shown = await pair();
    const area = await mistype(shown, 'ax^2 + bx');
    find(shown.formula, '.remedy').click();
    await becomes(shown, { formula: 'a*x^2 + b*x', parameters: { a: 1, b: 1 } });
    expect(area.value).toBe('a*x^2 + b*x');
  });

  test('beside a slip are made once, and kept until the slip is mended', async () => {
    const shown = await pair();
    await mistype(shown, 'a*x^2 + xy');
    expect(text(shown.formula, '.remedy')).toContain('Make a a parameter');
    find(shown.formula, '.remedy').click();
    await vi.waitFor(() => expect(text(shown.formula, '.remedy')).toContain('x*y'), LOADING);
    expect(shown.formula.shadowRoot?.querySelectorAll('.remedy'), 'xy is rather a product').toHaveLength(1);
    find(shown.formula, '.remedy').click();
    await becomes(shown, { formula: 'a*x^2 + x*y', parameters: { a: 1 } });
  });
});

describe('a slider', () => {
  test('moves the loss and every path; a drag is one entry of the history and compiles nothing', async () => {
    const shown = await pair(WAVES);
    const { figure } = shown.landscape;
    const { balls } = figure.race ?? { balls: [] };
    const kernel = (): unknown => (figure.race?.loss as CompiledLoss | undefined)?.kernel;
    const compiled = kernel();
    expect(compiled).toBeDefined();
    drag(slider(shown, 'a'), [0.2, 0.3, 0.25]);
    expect(lossOf(shown)).toEqual({ formula: 'a*x^2 + b*sin(x)', parameters: { a: 0.25, b: 1 } });
    expect(figure.race?.balls.every(({ trajectory }, index) => trajectory !== balls[index].trajectory)).toBe(true);
    expect(kernel()).toBe(compiled);
    expect(shown.events).toEqual(['input', 'change']);
    figure.undo();
    expect(lossOf(shown)).toEqual({ formula: 'a*x^2 + b*sin(x)', parameters: { a: 0.1, b: 1 } });
    expect(figure.canUndo).toBe(false);
  });

  test('moves the loss once a frame at most', async () => {
    const shown = await pair(WAVES);
    const update = vi.spyOn(shown.landscape.figure, 'update');
    const knob = slider(shown, 'a');
    for (const value of [0.2, 0.3, 0.4]) {
      knob.value = String(value);
      knob.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    expect(update).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(update).toHaveBeenCalledTimes(1));
    expect(lossOf(shown)).toMatchObject({ parameters: { a: 0.4 } });
  });

  test('goes by arrow keys to round values, which stay inside', async () => {
    const shown = await pair(WAVES);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    for (const [key, value] of [
      ['ArrowRight', 1.1],
      ['PageUp', 2.1],
      ['Home', -5],
      ['ArrowLeft', -5],
    ] as const) {
      const knob = slider(shown, 'b');
      press(knob, key);
      knob.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, composed: true }));
      await becomes(shown, { formula: 'a*x^2 + b*sin(x)', parameters: { a: 0.1, b: value } });
      await shown.formula.updateComplete;
    }
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test('is widened by a value beyond it, typed with a decimal comma', async () => {
    const shown = await pair(WAVES);
    type(field(shown, 'parameter-b'), '7,5');
    await becomes(shown, { formula: 'a*x^2 + b*sin(x)', parameters: { a: 0.1, b: 7.5 } });
    await shown.formula.updateComplete;
    expect(slider(shown, 'b').max).toBe('10');
    expect(slider(shown, 'b').value).toBe('7.5');
  });

  test('has ends that can be set while the formula is edited, on either side of the value', async () => {
    const shown = await pair(WAVES);
    await edit(shown.formula);
    type(field(shown, 'parameter-b-1'), '2');
    await shown.formula.updateComplete;
    expect(slider(shown, 'b').max).toBe('2');
    type(field(shown, 'parameter-b-1'), '0,5');
    await shown.formula.updateComplete;
    expect(text(shown.formula, '.problem')).toContain('must be above 1');
    expect(slider(shown, 'b').max).toBe('2');
    expect(shown.landscape.figure.canUndo, 'ends are not of the race').toBe(false);
  });
});

describe('a parameter', () => {
  test('that the formula does without is kept, and said to be unused', async () => {
    const shown = await pair('formula="a*x^2" parameters="a=2,c=3"');
    await vi.waitFor(
      () => expect(text(shown.formula, '[data-parameter="c"]')).toContain('not in the formula'),
      LOADING,
    );
    expect(text(shown.formula, '[data-parameter="a"]')).not.toContain('not in the formula');
    await edit(shown.formula);
    find(shown.formula, '[data-parameter="c"] .remove').click();
    await becomes(shown, { formula: 'a*x^2', parameters: { a: 2 } });
  });

  test('that is removed leaves its value in the formula', async () => {
    const shown = await pair('formula="a*x^2" parameters="a=2"');
    await edit(shown.formula);
    find(shown.formula, '[data-parameter="a"] .remove').click();
    await becomes(shown, { formula: '2*x^2' });
    await vi.waitFor(() => expect(find<HTMLTextAreaElement>(shown.formula, 'textarea').value).toBe('2*x^2'));
    expect(shown.formula.shadowRoot?.activeElement?.localName).toBe('textarea');
    shown.landscape.figure.undo();
    expect(lossOf(shown)).toEqual({ formula: 'a*x^2', parameters: { a: 2 } });
  });

  test('that is moved leaves alone what is being typed', async () => {
    const shown = await pair('formula="a*x^2" parameters="a=2"');
    const area = await edit(shown.formula);
    type(area, 'a*x^2 +');
    await vi.waitFor(() => expect(text(shown.formula, '[part~="error"]')).not.toBe(''), LOADING);
    drag(slider(shown, 'a'), [3]);
    await shown.formula.updateComplete;
    expect(area.value).toBe('a*x^2 +');
    press(area, 'Escape');
    await becomes(shown, { formula: 'a*x^2', parameters: { a: 2 } });
  });

  test('is in the link', async () => {
    const shown = await pair(WAVES);
    drag(slider(shown, 'b'), [-2.5]);
    expect(encodeState(shown.landscape.figure.state)).toContain('parameters=a=0.1,b=-2.5');
  });
});

describe('an example', () => {
  test('brings its own parameters, and takes away those of the last', async () => {
    const shown = await pair();
    await edit(shown.formula);
    const choose = (name: string): void => {
      const buttons = [...(shown.formula.shadowRoot?.querySelectorAll<HTMLElement>('.examples button') ?? [])];
      buttons.find((button) => button.textContent.trim() === name)?.click();
    };
    choose('Ravine');
    await becomes(shown, { formula: 'x^2/2 + k*y^2/2', parameters: { k: 10 } });
    choose('Kink');
    await becomes(shown, { formula: 'abs(x - 1) + x^2/10' });
  });
});
