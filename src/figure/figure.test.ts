import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FigureChange } from './contract.ts';
import { defaultRace, restingState } from './defaults.ts';
import { Figure } from './figure.ts';

let figure: Figure;
let told: FigureChange[];

beforeEach(async () => {
  figure = new Figure();
  await figure.ready;
  told = [];
  figure.subscribe((changes) => told.push(...changes));
});

const points = (): number[][] =>
  (figure.race?.balls ?? []).map(({ trajectory }) => [...trajectory.point(trajectory.length - 1)]);

describe('a figure', () => {
  test('that says nothing rests at the end of the textbook race, in which momentum gets over the hill', async () => {
    expect(figure.state.step).toBe(200);
    expect(figure.race?.balls.map((ball) => ball.optimizer.id)).toEqual(['sgd', 'momentum', 'adagrad', 'rmsprop']);
    await expect.poll(() => figure.survey).toBeDefined();
    expect(figure.verdictOf(0)?.kind).toBe('local-minimum');
    expect(figure.verdictOf(1)?.kind).toBe('global-minimum');
  });

  test('redraws whole paths at once when the start moves, and one undo takes the whole drag back', () => {
    const before = points();
    for (let i = 1; i <= 10; i++) figure.update({ start: [-3.6 + i / 5] }, { gesture: 'drag' });
    expect(figure.race?.balls.every((ball) => ball.trajectory.point(0)[0] === -1.6)).toBe(true);
    expect(points()).not.toEqual(before);
    figure.undo();
    expect(figure.state.race.start).toEqual([-3.6]);
    expect(points()).toEqual(before);
    expect(figure.canUndo).toBe(false);
    figure.redo();
    expect(figure.state.race.start).toEqual([-1.6]);
  });

  test('an edit that changes nothing is nothing to undo', () => {
    figure.update({ ...figure.state.race }, { gesture: 'drag' });
    expect(figure.canUndo).toBe(false);
    figure.update({ start: [1] }, { gesture: 'drag' });
    figure.undo();
    expect(figure.state.race.start).toEqual([-3.6]);
  });

  test('runs again only the ball that was changed', () => {
    const before = figure.race?.balls.map((ball) => ball.trajectory);
    figure.updateBall(1, { settings: { lr: 0.02, momentum: 0.9 } });
    const after = figure.race?.balls.map((ball) => ball.trajectory);
    expect(after?.map((trajectory, index) => trajectory === before?.[index])).toEqual([true, false, true, true]);
    expect(told).toContain('paths');
    expect(told).not.toContain('surface');
  });

  test('keeps its picture and says what is wrong when a setting is impossible', () => {
    const { race } = figure;
    figure.updateBall(0, { settings: { lr: -1 } });
    expect(figure.problem).toMatchObject({ subject: 'balls', message: 'sgd: lr must be a number in [0, ∞), got -1' });
    expect(figure.race).toBe(race);
    figure.update({ steps: NaN });
    expect(figure.problem?.subject).toBe('steps');
    figure.update({ steps: 100 });
    expect(figure.problem).toBeUndefined();
    expect(figure.state.step).toBe(100);
  });

  test('looks at no ball that is not there, or not any more', () => {
    figure.focusBall(3);
    expect(figure.focusedBall).toBe(3);
    figure.update({ balls: figure.state.race.balls.slice(0, 2) });
    expect(figure.focusedBall).toBeUndefined();
    figure.focusBall(3);
    expect(figure.focusedBall).toBeUndefined();
    figure.focusBall(1);
    expect(figure.focusedBall).toBe(1);
  });

  test('takes a typed formula on its own ground, and two weights when y occurs', async () => {
    expect(await figure.typeFormula('x^4/4 - x^2 + 0.3x')).toBeUndefined();
    expect(figure.race?.loss.dimension).toBe(1);
    expect(figure.state.race.domain).toEqual([[-5, 5]]);
    expect(figure.state.race.start).toEqual([-3]);
    expect(await figure.typeFormula('(x^2+y-11)^2 + (x+y^2-7)^2')).toBeUndefined();
    expect(figure.race?.loss.dimension).toBe(2);
    expect(figure.race?.balls).toHaveLength(4);
  });

  test('remembers y when a formula goes to one weight and back', async () => {
    await figure.typeFormula('x^2 + y^2');
    figure.update({ start: [1, 2] });
    await figure.typeFormula('x^2');
    expect(figure.state.race.start).toEqual([1]);
    await figure.typeFormula('x^2 + 2y^2');
    expect(figure.state.race.start).toEqual([1, 2]);
  });

  test('keeps the last surface when a formula is faulty, and points at the character', async () => {
    await figure.typeFormula('x^2 + y^2');
    const { race } = figure;
    const problem = await figure.typeFormula('x^2 + xy');
    expect(problem).toMatchObject({ subject: 'formula', start: 6, end: 8, suggestion: expect.stringContaining('x*y') });
    expect(figure.problem).toEqual(problem);
    expect(figure.race).toBe(race);
    expect(await figure.typeFormula('')).toBeDefined();
    expect(figure.race).toBe(race);
  });

  test('takes the newest of formulas that were typed quickly one after the other', async () => {
    await Promise.all([figure.typeFormula('x^2'), figure.typeFormula('x^2 + 1'), figure.typeFormula('x^2 + 12')]);
    expect(figure.state.race.loss).toEqual({ formula: 'x^2 + 12' });
  });

  test('picks a catalogue loss with its domain, start and rates; chosen rates are kept', async () => {
    figure.updateBall(0, { settings: { lr: 0.0123 } });
    figure.pickLoss('two-wells');
    const wanted = defaultRace('two-wells');
    // The loss comes with the others of its group.
    await vi.waitFor(() => expect(figure.race?.loss.source).toEqual({ id: 'two-wells' }));
    expect(figure.state.race).toMatchObject({ domain: wanted.domain, start: wanted.start, steps: wanted.steps });
    expect(figure.state.race.balls[0].settings.lr).toBe(0.0123);
    expect(figure.state.race.balls[1].settings.lr).toBe(0.05);
    figure.pickLoss('bowll');
    expect(figure.problem?.message).toBe('unknown loss "bowll"; did you mean "bowl"?');
  });

  test('plays from its start to its end and stops there', () => {
    figure.play();
    expect(figure.state.step).toBe(0);
    for (let frame = 0; frame < 1000 && figure.isPlaying; frame++) figure.advance(1 / 60);
    expect(figure.state.step).toBe(200);
    expect(figure.isPlaying).toBe(false);
  });

  test('reset returns to what the author set', async () => {
    await figure.setState(restingState(defaultRace('saddle')));
    figure.update({ start: [1, 1], steps: 7 });
    figure.reset();
    expect(figure.state.race).toEqual(defaultRace('saddle'));
    expect(figure.state.step).toBe(figure.state.race.steps);
  });

  test('a run dragged to a new start equals a fresh one: no memory is left over', () => {
    figure.seek(20);
    figure.update({ start: [2.5] });
    const fresh = new Figure({ state: restingState({ ...defaultRace(), start: [2.5] }) });
    const paths = (of: Figure): number[][] => (of.race?.balls ?? []).map(({ trajectory }) => [...trajectory.point(21)]);
    expect(paths(figure)).toEqual(paths(fresh));
    expect(figure.state.step).toBe(20);
  });

  test('keeps typed ground under edits that come while the formula is compiled', async () => {
    const typed = figure.typeFormula('(x-1)^2 * (x+2)^2 + 0.1x');
    figure.update({ steps: 77 });
    await typed;
    await expect.poll(() => figure.race?.specification.steps).toBe(77);
    expect(figure.state.race.domain).toEqual([[-5, 5]]);
    expect(figure.state.race.loss).toEqual({ formula: '(x-1)^2 * (x+2)^2 + 0.1x' });
  });

  test('can take a whole state as an edit that is undone, or as a new beginning', async () => {
    await figure.setState(restingState(defaultRace('himmelblau')), {});
    figure.undo();
    expect(figure.state.race).toEqual(defaultRace());
    await figure.setState(restingState(defaultRace('himmelblau')));
    expect(figure.canUndo).toBe(false);
    expect(figure.canRedo).toBe(false);
  });

  test('undoes only what the person did when the author has changed something since', async () => {
    figure.update({ start: [1] });
    const author = restingState();
    await figure.amendAuthor({ ...author, race: { ...author.race, seed: 9 } });
    figure.undo();
    expect(figure.state.race).toEqual({ ...defaultRace(), seed: 9 });
  });

  test("an author's state that is equal to the last changes nothing and is not told", async () => {
    const author = restingState();
    const figure = new Figure({ state: author });
    await figure.ready;
    const { race } = figure;
    const told: string[] = [];
    figure.subscribe((changes) => told.push(...changes));
    await figure.amendAuthor(structuredClone(author));
    expect(told).toEqual([]);
    expect(figure.race).toBe(race);
  });
});
