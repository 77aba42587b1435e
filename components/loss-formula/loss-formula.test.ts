import { afterEach, expect, test, vi } from 'vitest';
import type { LossFormula } from './loss-formula.ts';
import { edit, find, has, LOADING, pair, press, text, type } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

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

test('what is typed begins where it has a value, and Escape puts the start back', async () => {
  const { formula, landscape } = await pair();
  const field = await edit(formula);
  type(field, 'log(x)');
  await vi.waitFor(() => expect(landscape.figure.state.race.start).toEqual([1.1]), LOADING);
  press(field, 'Escape');
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ id: 'textbook-1d' }), LOADING);
  expect(landscape.figure.state.race.start).toEqual([-3.6]);
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
