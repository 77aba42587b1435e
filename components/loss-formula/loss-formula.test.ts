import { afterEach, expect, test, vi } from 'vitest';
import '../loss-landscape/loss-landscape.ts';
import type { LossLandscape } from '../loss-landscape/loss-landscape.ts';
import type { LossFormula } from './loss-formula.ts';
import './loss-formula.ts';

/** The parser of typed formulas is loaded when it is first needed. */
const LOADING = { timeout: 20_000 };

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

interface Pair {
  readonly landscape: LossLandscape;
  readonly formula: LossFormula;
  readonly events: string[];
}

async function pair(attributes = ''): Promise<Pair> {
  document.body.innerHTML = `
    <loss-landscape id="it" ${attributes}></loss-landscape>
    <loss-formula for="it"></loss-formula>`;
  const landscape = document.querySelector('loss-landscape') as LossLandscape;
  const formula = document.querySelector('loss-formula') as LossFormula;
  const events: string[] = [];
  for (const name of ['input', 'change']) formula.addEventListener(name, () => events.push(name));
  await vi.waitFor(() => expect(landscape.figure.race).toBeDefined(), LOADING);
  await formula.updateComplete;
  return { landscape, formula, events };
}

function find<T extends Element = HTMLElement>(formula: LossFormula, selector: string): T {
  const found = formula.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

function has(formula: LossFormula, selector: string): boolean {
  return (formula.shadowRoot?.querySelector(selector) ?? null) !== null;
}

function text(formula: LossFormula, selector: string): string {
  return find(formula, selector).textContent.replaceAll(/\s+/g, ' ').trim();
}

async function edit(formula: LossFormula): Promise<HTMLTextAreaElement> {
  find(formula, '.edit').click();
  await vi.waitFor(() => expect(formula.shadowRoot?.activeElement?.localName).toBe('textarea'));
  return find<HTMLTextAreaElement>(formula, 'textarea');
}

function type(field: HTMLTextAreaElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function press(field: HTMLElement, key: string): void {
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

test('it typesets the formula of the loss, built in or typed', async () => {
  const { formula, landscape } = await pair('loss="rosenbrock"');
  await vi.waitFor(() => expect(formula.shadowRoot?.querySelectorAll('.math math')).toHaveLength(2), LOADING);
  expect(text(formula, '.math')).toContain('L(x,y)=');
  expect(has(formula, '.math msup')).toBe(true);
  landscape.setAttribute('loss', 'abs-kink');
  await vi.waitFor(() => expect(text(formula, '.math')).toMatch(/L\(x\)=.*\|/), LOADING);
});

test('what is typed is raced while typing, and Enter keeps it', async () => {
  const { formula, landscape, events } = await pair();
  const field = await edit(formula);
  expect(field.value).toBe('0.3*(x - 0.5)^2 - 1.3*exp(-2*(x + 1.5)^2) - 2*exp(-0.5*(x - 2)^2) + 2');
  type(field, 'x^4 - 3x^2');
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ formula: 'x^4 - 3x^2' }), LOADING);
  expect(has(formula, 'textarea')).toBe(true);
  press(field, 'Enter');
  await vi.waitFor(() => expect(has(formula, 'textarea')).toBe(false), LOADING);
  expect(events).toEqual(['input', 'change']);
  expect(formula.shadowRoot?.activeElement?.classList.contains('edit')).toBe(true);
});

test('what cannot be read is underlined with the reason, and the last good race stays', async () => {
  const { formula, landscape } = await pair();
  const field = await edit(formula);
  const before = landscape.figure.race;
  type(field, 'x^2 + xy');
  await vi.waitFor(() => expect(text(formula, '[part="error"]')).toContain('xy'), LOADING);
  expect(text(formula, '.copy u')).toBe('xy');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(landscape.figure.race).toBe(before);
  press(field, 'Enter');
  await formula.updateComplete;
  expect(has(formula, 'textarea'), 'a formula that cannot be read is not kept').toBe(true);
});

test('a suggestion is taken with one press', async () => {
  const { formula, landscape } = await pair();
  const field = await edit(formula);
  type(field, 'x^2 + xy');
  await vi.waitFor(() => expect(text(formula, '.link code')).toBe('x^2 + x*y'), LOADING);
  find(formula, '.link').click();
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ formula: 'x^2 + x*y' }), LOADING);
  expect(landscape.figure.race?.loss.dimension).toBe(2);
  expect(has(formula, '[part="error"]')).toBe(false);
});

test('while it is typed, what was understood is typeset below', async () => {
  const { formula } = await pair();
  type(await edit(formula), '1/2x + y');
  await vi.waitFor(() => expect(text(formula, '.echo')).toMatch(/^L\(x,y\)=/), LOADING);
  await vi.waitFor(() => expect(text(formula, '.echo mfrac')).toBe('12'), LOADING);
  type(find<HTMLTextAreaElement>(formula, 'textarea'), '1/2x +');
  await vi.waitFor(() => expect(has(formula, '.echo')).toBe(false), LOADING);
});

test('Escape goes back to the race as it was', async () => {
  const { formula, landscape } = await pair('loss="himmelblau"');
  const before = landscape.figure.state.race;
  const field = await edit(formula);
  type(field, 'x^2');
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ formula: 'x^2' }), LOADING);
  press(field, 'Escape');
  await vi.waitFor(() => expect(landscape.figure.state.race).toEqual(before), LOADING);
  expect(has(formula, 'textarea')).toBe(false);
});

test('fast typing ends with the last text', async () => {
  const { formula, landscape } = await pair();
  const field = await edit(formula);
  for (const value of ['x', 'x^', 'x^2', 'x^2 +', 'x^2 + 1']) type(field, value);
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ formula: 'x^2 + 1' }), LOADING);
  expect(has(formula, '[part="error"]')).toBe(false);
});

test('an empty field is a problem and not the constant 0', async () => {
  const { formula, landscape } = await pair();
  const { loss } = landscape.figure.state.race;
  type(await edit(formula), ' ');
  await vi.waitFor(() => expect(text(formula, '[part="error"]')).not.toBe(''), LOADING);
  expect(landscape.figure.state.race.loss).toEqual(loss);
});

test('a pasted line break is a space', async () => {
  const { formula, landscape } = await pair();
  type(await edit(formula), 'x^2\n+ 1');
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ formula: 'x^2 + 1' }), LOADING);
});

test('a loss that is chosen elsewhere replaces the text', async () => {
  const { formula, landscape } = await pair();
  const field = await edit(formula);
  landscape.figure.pickLoss('quadratic-1d');
  await vi.waitFor(() => expect(field.value).toBe('0.5*x^2'));
});

test('keys that are typed stay inside, Tab does not', async () => {
  const { formula } = await pair();
  const heard: string[] = [];
  const hear = (event: KeyboardEvent): void => void heard.push(event.key);
  document.addEventListener('keydown', hear);
  const field = await edit(formula);
  for (const key of ['x', ' ', 'ArrowRight', 'Tab']) press(field, key);
  document.removeEventListener('keydown', hear);
  expect(heard).toEqual(['Tab']);
});

test('moved in the document it goes on with one figure', async () => {
  const { formula, landscape, events } = await pair();
  document.body.prepend(formula);
  await formula.updateComplete;
  type(await edit(formula), 'x^2');
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ formula: 'x^2' }), LOADING);
  expect(events).toEqual(['input']);
});

test('moved while typing it still takes what was typed', async () => {
  const { formula, landscape } = await pair();
  type(await edit(formula), 'x^2 + 7');
  document.body.prepend(formula);
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ formula: 'x^2 + 7' }), LOADING);
  landscape.figure.pickLoss('quadratic-1d');
  await vi.waitFor(() => expect(find<HTMLTextAreaElement>(formula, 'textarea').value).toBe('0.5*x^2'));
});

test('Escape wins over a formula that is still being compiled', async () => {
  const { formula, landscape } = await pair('loss="himmelblau"');
  const typing = vi.spyOn(landscape.figure, 'typeFormula');
  const field = await edit(formula);
  type(field, 'x^2 + 11');
  press(field, 'Enter');
  press(field, 'Escape');
  await typing.mock.results[0].value;
  await formula.updateComplete;
  expect(landscape.figure.state.race.loss).toEqual({ id: 'himmelblau' });
  expect(has(formula, 'textarea')).toBe(false);
});

test('the old text, typed back, wins over a formula that is still being compiled', async () => {
  const { formula, landscape } = await pair('loss="quadratic-1d"');
  const typing = vi.spyOn(landscape.figure, 'typeFormula');
  const field = await edit(formula);
  type(field, 'x^2 + 13');
  press(field, 'Enter');
  type(field, '0.5*x^2');
  press(field, 'Enter');
  await typing.mock.results[0].value;
  await vi.waitFor(() => expect(has(formula, 'textarea')).toBe(false));
  expect(landscape.figure.state.race.loss).toEqual({ id: 'quadratic-1d' });
});

test('the answer to an older text is not shown beside a newer one', async () => {
  const { formula, landscape } = await pair();
  const typing = vi.spyOn(landscape.figure, 'typeFormula');
  const field = await edit(formula);
  type(field, 'x^2 + xy');
  press(field, 'Enter');
  type(field, 'x^2 + x*y');
  await typing.mock.results[0].value;
  await formula.updateComplete;
  expect(has(formula, '[part="error"]')).toBe(false);
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ formula: 'x^2 + x*y' }), LOADING);
});

test('Escape takes the reason away together with the text', async () => {
  const { formula, landscape } = await pair();
  const field = await edit(formula);
  type(field, 'x^2 +');
  await vi.waitFor(() => expect(text(formula, '[part="error"]')).not.toBe(''), LOADING);
  press(field, 'Escape');
  await vi.waitFor(() => expect(has(formula, 'textarea')).toBe(false));
  expect(landscape.figure.problem).toBeUndefined();
  expect(has(formula, '[part="error"]')).toBe(false);
  expect(landscape.figure.canUndo, 'nothing was changed').toBe(false);
});

test('Escape leaves alone what was set elsewhere while typing', async () => {
  const { formula, landscape } = await pair('loss="himmelblau"');
  const field = await edit(formula);
  type(field, 'x^2 + y^2');
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ formula: 'x^2 + y^2' }), LOADING);
  landscape.figure.update({ steps: 77 });
  press(field, 'Escape');
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ id: 'himmelblau' }));
  expect(landscape.figure.state.race.steps).toBe(77);
});

test('Escape after another loss was picked stays on that loss', async () => {
  const { formula, landscape } = await pair();
  const field = await edit(formula);
  landscape.figure.pickLoss('quadratic-1d');
  await vi.waitFor(() => expect(field.value).toBe('0.5*x^2'));
  press(field, 'Escape');
  await formula.updateComplete;
  expect(landscape.figure.state.race.loss).toEqual({ id: 'quadratic-1d' });
});

test('one undo goes back over everything that was typed', async () => {
  const { formula, landscape } = await pair();
  const { loss } = landscape.figure.state.race;
  const field = await edit(formula);
  for (const value of ['x^2', 'x^2 + 3']) {
    type(field, value);
    await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ formula: value }), LOADING);
  }
  landscape.figure.undo();
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual(loss));
  await vi.waitFor(() => expect(field.value).toContain('exp'));
});

test('another place to click keeps the field and its text, and says once that it changed', async () => {
  const { formula, events } = await pair();
  const field = await edit(formula);
  type(field, 'x^2');
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.blur();
  await formula.updateComplete;
  expect(find<HTMLTextAreaElement>(formula, 'textarea').value).toBe('x^2');
  press(field, 'Enter');
  await vi.waitFor(() => expect(has(formula, 'textarea')).toBe(false), LOADING);
  expect(events).toEqual(['input', 'change']);
});

test('an editing without an edit is not told', async () => {
  const { formula, landscape, events } = await pair();
  press(await edit(formula), 'Enter');
  await vi.waitFor(() => expect(has(formula, 'textarea')).toBe(false));
  press(await edit(formula), 'Escape');
  await vi.waitFor(() => expect(has(formula, 'textarea')).toBe(false));
  expect(events).toEqual([]);
  expect(landscape.figure.canUndo).toBe(false);
});

test("it says what is wrong in the figure's stead, whatever it is about, and no more when it is gone", async () => {
  const { formula, landscape } = await pair();
  const own = (): Element | null | undefined => landscape.shadowRoot?.querySelector('[part~="error"]');
  landscape.figure.update({ steps: -1 });
  await vi.waitFor(() => expect(text(formula, '[part="error"]')).toContain('steps'));
  expect(own()?.textContent.trim() ?? '').toBe('');
  await edit(formula);
  expect(text(formula, '[part="error"]')).toContain('steps');
  formula.remove();
  await vi.waitFor(() => expect(own()?.textContent).toContain('steps'));
});

test('it speaks the language around it', async () => {
  const { formula } = await pair();
  document.documentElement.lang = 'zh-CN';
  await vi.waitFor(() => expect(text(formula, '.edit')).toBe('编辑'));
});

test('without a landscape it says so', async () => {
  document.body.innerHTML = '<loss-formula for="none"></loss-formula>';
  const formula = document.querySelector('loss-formula') as LossFormula;
  await vi.waitFor(() => expect(text(formula, '[part="error"]')).toContain('none'));
});
