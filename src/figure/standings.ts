import type { Ball, Race } from '../race/race.ts';

/** One line of the results: a ball that is not hidden. */
export interface Standing {
  /** Index of the ball in the race. */
  readonly ball: number;
  /** 1 is the lowest final loss; balls that end equally low share a place. Undefined while that may not be known. */
  readonly place: number | undefined;
  /** The loss at the step that is shown; undefined after the end of a run that diverged. */
  readonly lossNow: number | undefined;
  /** The loss at the end; undefined when the run diverged to where there is none, and while it may not be known. */
  readonly finalLoss: number | undefined;
  /** Updates that were made: in the whole run, or up to the step shown while no more may be known. */
  readonly steps: number;
}

/** Final losses that differ by less than that share of 1, or of themselves when larger, are the same. */
const SAME = 1e-6;

/**
 * The results of a race, lowest final loss first; runs that diverged come last, those that lasted longer before others.
 * `step` is the step that is shown, a real number. `diverged`: the balls whose verdict says so.
 */
export function standings(race: Race, step: number, diverged: ReadonlySet<number>): Standing[] {
  const rows = shownBalls(race).map((ball): Omit<Standing, 'place'> => {
    const { length, failure } = ball.trajectory;
    const finalLoss = failure === undefined ? ball.trajectory.loss(length - 1) : undefined;
    return { ball: ball.index, lossNow: lossNow(ball, step), finalLoss, steps: length - 1 };
  });
  const rank = (row: Omit<Standing, 'place'>): number =>
    row.finalLoss === undefined || diverged.has(row.ball) ? Infinity : coarse(row.finalLoss);
  rows.sort((a, b) => compare(rank(a), rank(b)) || b.steps - a.steps || a.ball - b.ball);
  let place = 1;
  return rows.map((row, index) => {
    const before = rows[index - 1];
    if (before !== undefined && rank(before) !== rank(row)) place = index + 1;
    return { ...row, place };
  });
}

/** What may be known of a race up to a step, in the order of its balls: no place, no end. */
export function standingsSoFar(race: Race, step: number): Standing[] {
  return shownBalls(race).map((ball) => ({
    ball: ball.index,
    place: undefined,
    lossNow: lossNow(ball, step),
    finalLoss: undefined,
    steps: Math.min(Math.floor(step), ball.trajectory.length - 1),
  }));
}

function shownBalls({ balls }: Race): readonly Ball[] {
  return balls.filter(({ specification }) => specification.hidden !== true);
}

function lossNow({ trajectory }: Ball, step: number): number | undefined {
  const now = Math.floor(step);
  return now <= trajectory.lastFinite ? trajectory.loss(now) : undefined;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Rounded, so that what is the same compares as equal. */
function coarse(loss: number): number {
  return Math.abs(loss) < 1 ? Math.round(loss / SAME) * SAME : Number(loss.toPrecision(7));
}
