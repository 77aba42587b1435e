import { afterEach, expect, test, vi } from 'vitest';
import { edit, find, has, LOADING, pair, press, text, type } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
});

test('Escape goes back to the race as it was', async () => {
  const { formula, landscape } = await pair('loss="himmelblau"');
  const before = landscape.figure.state.race;
  const field = await edit(formula);
  type(field, 'x^2');
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ formula: 'x^2' }), LOADING);
  press(field, 'Escape');
  await vi.waitFor(() => expect(landscape.figure.state.race).toEqual(before), LOADING);
  await vi.waitFor(() => expect(has(formula, 'textarea')).toBe(false));
});

test('fast typing ends with the last text', async () => {
  const { formula, landscape } = await pair();
  const field = await edit(formula);
  for (const value of ['x', 'x^', 'x^2', 'x^2 +', 'x^2 + 1']) type(field, value);
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ formula: 'x^2 + 1' }), LOADING);
  expect(has(formula, '[part="error"]')).toBe(false);
});

test('a loss that is chosen elsewhere replaces the text', async () => {
  const { formula, landscape } = await pair();
  const field = await edit(formula);
  landscape.figure.pickLoss('quadratic-1d');
  await vi.waitFor(() => expect(field.value).toBe('0.5*x^2'));
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
