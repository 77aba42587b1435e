import { expect, test, vi } from 'vitest';
import { drain } from '../../src/analysis/job.ts';
import { DEFAULT_VIEW, defaultRace, restingState } from '../../src/figure/defaults.ts';
import { Figure } from '../../src/figure/figure.ts';
import { findMoments } from '../../src/figure/moments-finder.ts';
import { tellEvents } from './figure-events.ts';

interface Told {
  readonly name: string;
  readonly ball: number;
  readonly step: number;
}

/** Collects what is told of a figure's balls. */
function listen(figure: Figure): { told: Told[]; stop: () => void } {
  const target = new EventTarget();
  const told: Told[] = [];
  for (const name of ['ball-escape', 'ball-settle', 'ball-diverge'])
    target.addEventListener(name, (event) => told.push({ name, ...(event as CustomEvent<Omit<Told, 'name'>>).detail }));
  return { told, stop: tellEvents(target, figure) };
}

test('what happens to balls is told as their steps are passed: over the hill first, then at rest; never backwards', async () => {
  const figure = new Figure();
  await figure.ready;
  await vi.waitFor(() => expect(figure.survey).toBeDefined(), { timeout: 10_000 });
  figure.seek(0);
  const { told, stop } = listen(figure);
  for (let step = 1; step <= 200; step++) figure.seek(step);
  expect(told.filter(({ name }) => name === 'ball-escape').map(({ ball }) => ball)).toEqual([1]);
  expect(told.filter(({ ball }) => ball === 1).map(({ name }) => name)).toEqual(['ball-escape', 'ball-settle']);
  expect(told.every(({ step }) => step > 0 && step <= 200)).toBe(true);
  const count = told.length;
  figure.seek(0);
  expect(told).toHaveLength(count);
  stop();
  figure.seek(200);
  expect(told).toHaveLength(count);
});

test('while a figure asks, nothing is told of its balls; all of it is when the figure is revealed', async () => {
  const figure = new Figure({ state: restingState(undefined, { ...DEFAULT_VIEW, predict: true }) });
  await figure.ready;
  await vi.waitFor(() => expect(figure.survey).toBeDefined(), { timeout: 10_000 });
  const { told, stop } = listen(figure);
  figure.seek(199);
  expect(told).toEqual([]);
  figure.seek(200);
  expect(told.map(({ name, ball }) => `${name} ${ball}`)).toEqual([
    'ball-settle 0',
    'ball-escape 1',
    'ball-settle 1',
    'ball-settle 2',
    'ball-settle 3',
  ]);
  stop();
});

test('an escape with two weights is told at its step, once it has been looked for', async () => {
  const figure = new Figure({ state: { ...restingState(defaultRace('two-wells')), step: 0 } });
  await figure.ready;
  await vi.waitFor(() => expect(figure.survey).toBeDefined(), { timeout: 10_000 });
  drain(findMoments(figure));
  const target = new EventTarget();
  const told: unknown[] = [];
  target.addEventListener('ball-escape', (event) => told.push((event as CustomEvent).detail));
  const stop = tellEvents(target, figure);
  for (let step = 1; step <= 40; step++) figure.seek(step);
  expect(told).toEqual([{ ball: 1, step: 13 }]);
  stop();
});
