import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_VIEW, restingState } from './defaults.ts';
import { Figure } from './figure.ts';

let figure: Figure;

beforeEach(async () => {
  figure = new Figure({ state: restingState(undefined, { ...DEFAULT_VIEW, predict: true }) });
  await figure.ready;
  await expect.poll(() => figure.survey, { timeout: 10_000 }).toBeDefined();
});

describe('a figure that asks first', () => {
  test('stands at its start and tells no outcome until it has been played to its end', () => {
    expect(figure.state.step).toBe(0);
    expect(figure.isVeiled).toBe(true);
    expect(figure.verdictOf(1)).toBeUndefined();
    figure.seek(199);
    expect(figure.isVeiled).toBe(true);
    figure.seek(200);
    expect(figure.isVeiled).toBe(false);
    expect(figure.verdictOf(1)?.kind).toBe('global-minimum');
  });

  test('keeps flags while it is asked, also when the race changes, and shows them beside the answer', () => {
    figure.guess(1, [-1.2]);
    figure.update({ start: [-3] });
    figure.seek(200);
    expect([...figure.guesses]).toEqual([[1, [-1.2]]]);
    figure.guess(1, undefined);
    expect(figure.guesses.size).toBe(0);
  });

  test('asks again, from the start, when a path changes after the answer; a hidden ball changes none', () => {
    figure.guess(0, [1]);
    figure.seek(200);
    figure.updateBall(3, { hidden: true });
    expect(figure.isVeiled).toBe(false);
    figure.update({ start: [-3] });
    expect(figure.isVeiled).toBe(true);
    expect(figure.state.step).toBe(0);
    expect(figure.guesses.size).toBe(0);
  });

  test('forgets the flags of balls and axes that are no more', async () => {
    figure.guess(3, [1]);
    figure.update({ balls: figure.state.race.balls.slice(0, 2) });
    expect(figure.guesses.size).toBe(0);
    figure.guess(0, [1]);
    await figure.typeFormula('x^2 + y^2');
    expect(figure.guesses.size).toBe(0);
  });

  test('is revealed at its end also when it plays in a loop', () => {
    figure.updateView({ loop: true, speed: 1000 });
    figure.play();
    for (let frame = 0; frame < 3; frame++) figure.advance(0.1);
    expect(figure.isVeiled).toBe(false);
    expect(figure.state.step).toBe(200);
  });

  test('asks from the start when its author says so later, and tells of the veil', async () => {
    const author = restingState();
    const late = new Figure({ state: author });
    await late.ready;
    const changes = new Set<string>();
    late.subscribe((told) => told.forEach((change) => changes.add(change)));
    await late.amendAuthor({ ...author, view: { ...author.view, predict: true } });
    expect(late.isVeiled).toBe(true);
    expect(late.state.step).toBe(0);
    expect(changes.has('guess')).toBe(true);
  });

  test('stops asking when told to, and asks anew from the start', () => {
    figure.updateView({ predict: false });
    expect(figure.isVeiled).toBe(false);
    figure.seek(200);
    figure.updateView({ predict: true });
    expect(figure.isVeiled).toBe(true);
    expect(figure.state.step).toBe(0);
  });
});
