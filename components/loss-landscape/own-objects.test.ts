import { afterEach, expect, test, vi } from 'vitest';
import { defineOptimizer } from '../../src/optimizers/define.ts';
import { judged, PATIENCE } from '../shared/testing.ts';
import type { LossLandscape } from './loss-landscape.ts';
import { landscape } from './testing.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Goes against the sign of the slope, by the rate. */
const signs = defineOptimizer({
  id: 'signs',
  names: { en: 'Signs', zh: '符号' },
  settings: {
    lr: {
      kind: 'number',
      names: { en: 'learning rate', zh: '学习率' },
      torch: ['lr', 0.01],
      min: 0,
      max: Infinity,
      slider: [1e-4, 1],
      scale: 'log',
    },
  },
  rule: { torch: 'w = w - lr*sign(g)' },
  kernel: () => ({
    settings: ['lr'],
    elements: [],
    scalars: [],
    initial: {},
    step(count, _t, w, g, _elements, _scalars, [lr]) {
      for (let i = 0; i < count; i++) w[i] -= lr * Math.sign(g[i]);
    },
  }),
});

const pathOf = ({ figure }: LossLandscape, step: number): number | undefined =>
  figure.race?.balls[0].trajectory.point(step)[0];

test('a function is a loss: its race is run, judged and drawn', async () => {
  const element = await landscape('start="3" balls="sgd:lr=0.1"');
  element.loss = (x: number) => (x - 1) ** 2;
  // 3 − 0.1 · 2 · (3 − 1)
  await vi.waitFor(() => expect(pathOf(element, 1)).toBeCloseTo(2.6, 8));
  await vi.waitFor(() => expect(element.figure.verdictOf(0)?.kind).toBe('global-minimum'), PATIENCE);
  expect(element.plot?.getAttribute('aria-label')).toContain('A function of this page');
});

test('what is given before the element is in the page is what it first runs', async () => {
  const element = document.createElement('loss-landscape');
  element.loss = (x: number) => (x - 1) ** 2;
  element.setAttribute('start', '3');
  const races: unknown[] = [];
  element.figure.subscribe((changes) => changes.has('paths') && races.push(element.figure.race?.loss));
  document.body.append(element);
  await judged(element);
  expect(races).toHaveLength(1);
});

test('an object of two weights is a surface; set back to an id, the figure has that loss and a link again', async () => {
  const element = await landscape('balls="sgd:lr=0.1"');
  element.loss = { dimension: 2, value: ([x, y]: number[]) => x * x + y * y };
  await vi.waitFor(() => expect(element.figure.race?.loss.dimension).toBe(2));
  expect(() => element.toURL()).toThrow(RangeError);
  await expect(element.toPython('torch')).rejects.toThrow(RangeError);
  const before = element.getState();
  element.loss = 'himmelblau';
  await vi.waitFor(() => expect(element.toURL()).toContain('loss=himmelblau'));
  await element.setState(before);
  expect(element.figure.race?.loss.evaluate(Float64Array.of(1, 2))).toBe(5);
});

test('a function that throws is told of once, and the figure stays usable', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const element = await landscape('start="-3" balls="sgd:lr=0.1"');
  element.loss = (x: number) => {
    if (x > 2) throw new Error('too far out');
    return x * x;
  };
  await judged(element);
  await vi.waitFor(() => expect(pathOf(element, 1)).toBeCloseTo(-2.4, 8));
  expect(warn.mock.calls.filter(([text]) => String(text).includes('too far out'))).toHaveLength(1);
});

test('what is no loss is complained about, and the last good one stays', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const element = await landscape('loss="two-wells"');
  element.loss = { dimension: 7, value: () => 0 };
  await vi.waitFor(() => expect(element.shadowRoot?.textContent).toContain('dimension must be 1 or 2, got 7'));
  expect(element.figure.state.race.loss).toEqual({ id: 'two-wells' });
});

test('a ball takes a rule as an object, with its settings as attributes', async () => {
  const element = await landscape('start="-3"', '<loss-ball lr="0.5"></loss-ball>');
  const ball = element.querySelector('loss-ball');
  if (ball === null) throw new Error('no ball');
  ball.optimizer = signs;
  await vi.waitFor(() => expect(pathOf(element, 1)).toBeCloseTo(-2.5, 12));
  expect(element.shadowRoot?.querySelector('.legend')?.textContent).toContain('Signs');
  expect(() => element.toURL()).toThrow(RangeError);
  ball.optimizer = 'sgd';
  await vi.waitFor(() => expect(element.toURL()).toContain('balls=sgd'));
});

test('a rule that was given before the element was known is kept', async () => {
  const ball = document.createElement('loss-ball');
  Object.defineProperty(ball, 'optimizer', { value: signs, configurable: true, writable: true });
  ball.setAttribute('lr', '0.25');
  const element = await landscape('start="-3"');
  element.append(ball);
  await vi.waitFor(() => expect(pathOf(element, 1)).toBeCloseTo(-2.75, 12));
});

test('balls as data may hold rules as objects; a rule that fails is told of and the last race stays', async () => {
  const element = await landscape('start="-3"');
  element.balls = [{ optimizer: signs, settings: { lr: 0.5 } }];
  await vi.waitFor(() => expect(pathOf(element, 1)).toBeCloseTo(-2.5, 12));
  const broken = defineOptimizer({ ...signs, id: 'broken', kernel: undefined });
  element.balls = [{ optimizer: broken, settings: {} }];
  await vi.waitFor(() => expect(element.shadowRoot?.textContent).toContain('broken: the rule failed'));
  expect(pathOf(element, 1)).toBeCloseTo(-2.5, 12);
});
