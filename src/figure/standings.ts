import type { Race } from '../race/race.ts';

/** One line of the results: a ball that is not hidden. */
export interface Standing {
  /** Index of the ball in the race. */
  readonly ball: number;
  /** 1 is the lowest final loss; balls that end equally low share a place. */
  readonly place: number;
  /** The loss at the step that is shown; undefined after the end of a run that diverged. */
  readonly lossNow: number | undefined;
  /** The loss at the end; undefined when the run diverged to where there is none. */
  readonly finalLoss: number | undefined;
  /** Updates that were made. */
  readonly steps: number;
}

/** Final losses that differ by less than that share of 1, or of themselves when larger, are the same. */
const SAME = 1e-6;

/**
 * The results of a race, lowest final loss first; runs that diverged come last, those that lasted longer before others.
 * `step` is the step that is shown, a real number. `diverged`: the balls whose verdict says so.
 */
export function standings(race: Race, step: number, diverged: ReadonlySet<number>): Standing[] {
  const rows = race.balls
    .filter(({ specification }) => specification.hidden !== true)
    .map(({ index, trajectory }): Omit<Standing, 'place'> => {
      const now = Math.floor(step);
      const hasEnded = trajectory.failure !== undefined;
      return {
        ball: index,
        lossNow: now <= trajectory.lastFinite ? trajectory.loss(now) : undefined,
        finalLoss: hasEnded ? undefined : trajectory.loss(trajectory.length - 1),
        steps: trajectory.length - 1,
      };
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

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Rounded, so that what is the same compares as equal. */
function coarse(loss: number): number {
  return Math.abs(loss) < 1 ? Math.round(loss / SAME) * SAME : Number(loss.toPrecision(7));
}
