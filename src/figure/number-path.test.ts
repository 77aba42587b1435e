import { describe, expect, test } from 'vitest';
import { restingState } from './defaults.ts';
import { Figure } from './figure.ts';
import { type EditableNumber, numberAt, type OutcomeNumber, type PathProblem } from './number-path.ts';
import type { BallSpecification, RaceSpecification } from '../race/specification.ts';

async function figureOf(patch: Partial<RaceSpecification> = {}): Promise<Figure> {
  const state = restingState();
  const figure = new Figure({ state: { ...state, race: { ...state.race, ...patch } } });
  await figure.ready;
  return figure;
}

function editable(figure: Figure, path: string): EditableNumber {
  const target = numberAt(figure, path);
  if (target?.kind !== 'editable') throw new Error(`${path} is ${JSON.stringify(target)}`);
  return target;
}

function outcome(figure: Figure, path: string): OutcomeNumber {
  const target = numberAt(figure, path);
  if (target?.kind !== 'outcome') throw new Error(`${path} is ${JSON.stringify(target)}`);
  return target;
}

function problem(figure: Figure, path: string): PathProblem {
  const target = numberAt(figure, path);
  if (target?.kind !== 'problem') throw new Error(`${path} is ${JSON.stringify(target)}`);
  return target;
}

describe('a path leads to a number that can be changed', () => {
  test('of a ball, named by rule, label or index', async () => {
    const balls: BallSpecification[] = [
      { optimizer: 'sgd', settings: { lr: 0.02 }, label: 'Slow 0.5' },
      { optimizer: 'momentum', settings: { lr: 0.03, momentum: 0.9 } },
    ];
    const figure = await figureOf({ balls });
    expect(editable(figure, 'balls.momentum.momentum').value).toBe(0.9);
    expect(editable(figure, 'balls.1.lr').value).toBe(0.03);
    expect(editable(figure, 'balls.slow 0.5.lr').value).toBe(0.02);
    editable(figure, 'balls.momentum.momentum').set(0.5, 'a');
    expect(figure.state.race.balls[1].settings).toEqual({ lr: 0.03, momentum: 0.5 });
    expect(editable(figure, 'balls.momentum.momentum').value).toBe(0.5);
  });

  test('at its default when nothing was said', async () => {
    const figure = await figureOf({ balls: [{ optimizer: 'adam', settings: {} }] });
    expect(editable(figure, 'balls.adam.beta1').value).toBe(0.9);
  });

  test.each([
    ['start.x', 2.5],
    ['start', 2.5],
    ['steps', 120],
    ['noise', 0.3],
    ['seed', 11],
    ['step', 17],
  ])('%s', async (path, value) => {
    const figure = await figureOf();
    editable(figure, path).set(value, 'a');
    expect(editable(figure, path).value).toBe(value);
  });

  test('of the formula', async () => {
    const loss = { formula: 'a*x^2 + b*x', parameters: { a: 1, b: 0 } };
    const figure = await figureOf({ loss });
    editable(figure, 'parameters.a').set(3, 'a');
    expect(figure.state.race.loss).toEqual({ ...loss, parameters: { a: 3, b: 0 } });
  });

  test('the changes of one gesture are undone together', async () => {
    const figure = await figureOf();
    const before = figure.state.race;
    for (const value of [0.5, 0.6, 0.7]) editable(figure, 'balls.momentum.momentum').set(value, 'drag');
    figure.undo();
    expect(figure.state.race).toEqual(before);
    expect(figure.canUndo).toBe(false);
  });
});

describe('a path leads to what came out', () => {
  test('at the step that is shown', async () => {
    const figure = await figureOf();
    figure.seek(12.6);
    const { trajectory } = figure.race?.balls[0] ?? {};
    expect(outcome(figure, 'balls.sgd.loss').value).toBe(trajectory?.loss(12));
    expect(outcome(figure, 'balls.sgd.x').value).toBe(trajectory?.coordinate(12, 0));
    expect(outcome(figure, 'balls.sgd.verdict')).toMatchObject({ what: 'verdict', ball: 0 });
  });

  test('of a run that has ended, at its end', async () => {
    const figure = await figureOf({ balls: [{ optimizer: 'sgd', settings: { lr: 50 } }] });
    const { trajectory } = figure.race?.balls[0] ?? {};
    expect(trajectory?.failure).toBeDefined();
    expect(outcome(figure, 'balls.sgd.x').value).toBe(trajectory?.coordinate((trajectory.length ?? 1) - 1, 0));
  });
});

describe('a path that leads nowhere says which part of it is at fault', () => {
  test.each([
    ['bals.sgd.lr', { at: 'path', value: 'bals.sgd.lr' }],
    ['steps.x', { at: 'path', value: 'steps.x' }],
    ['', { at: 'path', value: '' }],
    ['balls.momentun.lr', { at: 'ball', value: 'momentun', nearest: 'momentum' }],
    ['balls.9.lr', { at: 'ball', value: '9' }],
    ['balls.momentum.momentom', { at: 'setting', value: 'momentom', nearest: 'momentum' }],
    ['balls.sgd.y', { at: 'setting', value: 'y' }],
    ['start.y', { at: 'axis', value: 'y', known: ['x'] }],
    ['parameters.a', { at: 'parameter', value: 'a', known: [] }],
  ])('%s', async (path, expected) => {
    expect(problem(await figureOf(), path)).toMatchObject(expected);
  });
});
