import { afterEach, expect, test, vi } from 'vitest';
import { all, judged, linked, one, PATIENCE, settled, textOf } from '../shared/testing.ts';
import type { LossStandings } from './loss-standings.ts';
import './loss-standings.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  document.body.removeAttribute('style');
});

const table = (attributes = '') => linked<LossStandings>('loss-standings', attributes);

/** The cells of each row of the body, as text. */
function rows(element: LossStandings): string[][] {
  return all(element, 'tbody tr').map((row) =>
    [...row.children].map((cell) => cell.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''),
  );
}

test('it ranks the balls by loss and says where each run ended', async () => {
  const { element } = await table();
  expect(rows(element)).toEqual([
    ['1', 'Momentum', '0.03', '0.515', '0.515', '200', 'global minimum at step 148'],
    ['2', 'SGD', '0.03', '1.761', '1.761', '200', 'local minimum at step 69'],
    ['2', 'Adagrad', '0.3', '1.761', '1.761', '200', 'local minimum at step 60'],
    ['2', 'RMSProp', '0.03', '1.761', '1.761', '200', 'local minimum at step 53'],
  ]);
});

test('places are those of the end, whichever step is shown', async () => {
  const { landscape, element } = await table();
  landscape.seek(8);
  await settled(element);
  const [first] = rows(element);
  expect(textOf(element, 'caption')).toMatch(/^Standings at step 8 /);
  expect(first[3]).not.toBe(first[4]);
  expect(rows(element).map(([place]) => place)).toEqual(['1', '2', '2', '2']);
});

test('a run that diverged is last, with its step and a rate that would have been stable', async () => {
  const { element } = await table('formula="x^2" start="1" balls="sgd:lr=1.2,sgd:lr=0.1" steps="100"');
  await vi.waitFor(() => expect(rows(element)).toHaveLength(2), PATIENCE);
  expect(rows(element)[1][2]).toBe('1.2');
  const outcome = /^diverged at step \d+ — stable at 0\.5$/;
  await vi.waitFor(() => expect(rows(element)[1][6]).toMatch(outcome), PATIENCE);
});

test('it says what it scores by, and what was the same for all', async () => {
  const { element } = await table('steps="120"');
  expect(textOf(element, 'caption')).toContain('Scored by final loss, lowest first; the same start and 120 steps');
});

test('behind the veil there is no place, no final loss, no outcome and no order but that of the race', async () => {
  const { landscape, element } = await table();
  landscape.figure.updateView({ predict: true });
  landscape.seek(8);
  await settled(element);
  expect(rows(element).map(([, ball]) => ball)).toEqual(['SGD', 'Momentum', 'Adagrad', 'RMSProp']);
  for (const [place, , , now, final, steps, outcome] of rows(element)) {
    expect([place, final, steps, outcome]).toEqual(['–', '–', '8', '–']);
    expect(Number(now)).toBeGreaterThan(1);
  }
  expect(textOf(element, 'caption')).toContain('when the race has been played to its end');
  landscape.seek(200);
  await settled(element);
  expect(rows(element)[0][6]).toBe('global minimum at step 148');
});

test('32 balls have a row each, low enough to be taken in', async () => {
  const balls = Array.from({ length: 32 }, (_, index) => `sgd:lr=${(0.001 * (index + 1)).toFixed(3)}`);
  const { element } = await table(`balls="${balls.join()}"`);
  expect(rows(element)).toHaveLength(32);
  for (const button of all(element, 'tbody button')) {
    const { height } = button.getBoundingClientRect();
    expect(height).toBeGreaterThanOrEqual(24);
    expect(height).toBeLessThan(40);
  }
});

test('a ball that is hovered or focused is shown everywhere', async () => {
  const { landscape, element } = await table();
  const name = one<HTMLButtonElement>(element, 'tr[data-ball="1"] button');
  name.focus();
  expect(landscape.figure.focusedBall).toBe(1);
  await settled(element);
  expect(all(element, 'tr.dimmed')).toHaveLength(3);
  name.blur();
  expect(landscape.figure.focusedBall).toBeUndefined();
  one(element, 'tr[data-ball="2"]').dispatchEvent(new PointerEvent('pointerenter'));
  expect(landscape.figure.focusedBall).toBe(2);
  one(element, 'tbody').dispatchEvent(new PointerEvent('pointerleave'));
  expect(landscape.figure.focusedBall).toBeUndefined();
});

test('it follows another loss, and a race without balls says so', async () => {
  const { landscape, element } = await table();
  landscape.setAttribute('loss', 'two-wells');
  await vi.waitFor(() => expect(landscape.figure.race?.loss.dimension).toBe(2), PATIENCE);
  await judged(landscape);
  await vi.waitFor(() => expect(rows(element)[0].slice(1, 4)).toEqual(['Momentum', '0.05', '0.476']));
  landscape.figure.update({ balls: [] });
  await vi.waitFor(() => expect(one(element, '.empty').textContent).not.toBe(''));
});

test('it is a table with a header for each column and each row', async () => {
  const { element } = await table();
  expect(all(element, 'th[scope="col"]').every((head) => head.textContent?.trim() !== '')).toBe(true);
  expect(all(element, 'th[scope="row"]')).toHaveLength(4);
});

test('in a narrow place each column has one right edge, however long its numbers', async () => {
  document.body.style.cssText = 'width: 360px; font-family: monospace';
  const { element } = await table('formula="x^2" start="1" balls="sgd:lr=0.1,sgd:lr=0.99" steps="100"');
  await vi.waitFor(() => expect(rows(element)).toHaveLength(2), PATIENCE);
  const edges = all(element, '.rate, .rate + .number').map((cell) => Math.round(cell.getBoundingClientRect().right));
  expect(new Set(edges).size).toBe(1);
});

test('it speaks the language around it', async () => {
  const { element } = await table();
  document.documentElement.lang = 'zh-CN';
  await vi.waitFor(() => expect(rows(element)[0][6]).toContain('全局极小值'));
});

test('without a landscape it says so', async () => {
  document.body.innerHTML = '<loss-standings for="none"></loss-standings>';
  const element = document.querySelector('loss-standings') as LossStandings;
  await vi.waitFor(() => expect(one(element, '[part="error"]').textContent).toContain('none'));
});
