import type { Trajectory } from '../core/trajectory.ts';
import type { FigureLike } from './contract.ts';
import { toldCrossing } from './first-crossing.ts';
import { shrunkShare } from './moments-shrunk.ts';
import { type Remark, together } from './remark.ts';

/** What a narration looks at. */
export type Narrated = Pick<FigureLike, 'race' | 'survey' | 'verdictOf' | 'focusedBall' | 'isVeiled'>;

/** More than that is not read while a race runs. */
const MOST_REMARKS = 2;

/** A step that is less than that share of the first has shrunk, when the slope is not what shrank it. */
const SHRUNK = 0.05;

/** Shares of the domain's widest side: a climb or a swing that is smaller is hardly seen. */
const LEAST_CLIMB = 0.01;
const LEAST_SWING = 0.002;

/** A ball that turned back so often in a row swings. */
const TURNS = 4;

/** Most notable first. What rests comes after what moves: it has been told when it came to rest. */
const ORDER: readonly Remark['kind'][] = [
  'start',
  'uphill',
  'past',
  'rests',
  'diverged',
  'swings',
  'shrunk',
  'stands',
  'between',
];

/** What is worth a sentence at a whole step: at most two remarks, that on the focused ball first. */
export function narrate(figure: Narrated, step: number): Remark[] {
  const { race, focusedBall } = figure;
  const shown = race?.balls.filter(({ specification }) => specification.hidden !== true) ?? [];
  if (race === undefined || shown.length === 0) return [];
  if (step === 0) {
    const { start } = race.specification;
    const loss = shown[0].trajectory.loss(0);
    return [{ kind: 'start', balls: shown.map(({ index }) => index), place: start, loss }];
  }
  const remarks = together(withoutCrowd(shown.flatMap(({ index }) => remarkOn(figure, index, step) ?? [])));
  remarks.push(...standing(figure, step, new Set(remarks.flatMap(({ balls }) => balls))));
  const rank = (remark: Remark): number =>
    focusedBall !== undefined && remark.balls.includes(focusedBall) ? -1 : ORDER.indexOf(remark.kind);
  const told = remarks.sort((a, b) => rank(a) - rank(b) || height(a) - height(b)).slice(0, MOST_REMARKS);
  return told.map((remark) => ({ ...remark, balls: withFirst(remark.balls, focusedBall) }));
}

/**
 * The velocities of more balls than there are remarks are not told: then all that are past the barrier are told of at once.
 * So are all that swing, where several do.
 */
function withoutCrowd(remarks: readonly Remark[]): Remark[] {
  const count = (kind: Remark['kind']): number => remarks.filter((remark) => remark.kind === kind).length;
  const isCrowd = count('past') > MOST_REMARKS;
  const areSeveral = count('swings') > 1;
  return remarks.map((remark) => {
    if (isCrowd && remark.kind === 'past') return { ...remark, velocity: undefined };
    return areSeveral && remark.kind === 'swings' ? { ...remark, width: undefined } : remark;
  });
}

/** The focused ball is named first: of many only some are. */
function withFirst(balls: readonly number[], first: number | undefined): readonly number[] {
  if (first === undefined || !balls.includes(first)) return balls;
  return [first, ...balls.filter((ball) => ball !== first)];
}

/** Who rests lower comes first. */
function height(remark: Remark): number {
  return remark.kind === 'rests' ? (remark.above ?? 0) : 0;
}

/** What happened to balls in the steps after `from`, up to `to`: for those who cannot see it. */
export function happened(figure: Narrated, from: number, to: number): Remark[] {
  const { race } = figure;
  if (race === undefined || !(to > from)) return [];
  const isPassed = (step: number | undefined): boolean => step !== undefined && step > from && step <= to;
  return together(
    race.balls.flatMap(({ index, specification, trajectory }) => {
      if (specification.hidden === true) return [];
      const over = toldCrossing(trajectory, figure.survey, figure.isVeiled);
      const past: Remark[] = isPassed(over) ? [{ kind: 'past', balls: [index], velocity: undefined }] : [];
      const end = ended(figure, index, to);
      const since = figure.verdictOf(index)?.step ?? trajectory.failure?.step;
      return end !== undefined && isPassed(since) ? [...past, end] : past;
    }),
  );
}

/** How a run has ended by a step: at rest, or in numbers that are not finite. */
function ended(figure: Narrated, ball: number, step: number): Remark | undefined {
  const verdict = figure.verdictOf(ball);
  const failure = figure.race?.balls[ball].trajectory.failure;
  // While a figure is veiled it has no verdicts; that numbers are not finite is seen all the same.
  if (verdict === undefined && failure !== undefined && step >= failure.step)
    return { kind: 'diverged', balls: [ball], step: failure.step, isUndefined: failure.reason === 'undefined' };
  if (verdict === undefined || step < verdict.step) return undefined;
  const { kind, near, reason } = verdict;
  if (kind === 'diverged') return { kind, balls: [ball], step: verdict.step, isUndefined: reason === 'undefined' };
  if (kind !== 'global-minimum' && kind !== 'local-minimum' && kind !== 'saddle') return undefined;
  if (near === undefined) return undefined;
  const best = figure.survey?.minima.find(({ global }) => global === true);
  const above = best === undefined ? undefined : near.value - best.value;
  return { kind: 'rests', balls: [ball], at: kind, place: near.w, above };
}

function remarkOn(figure: Narrated, ball: number, step: number): Remark | undefined {
  const { race, survey } = figure;
  const end = ended(figure, ball, step);
  if (end !== undefined || race === undefined) return end;
  const { trajectory } = race.balls[ball];
  if (step > trajectory.lastFinite) return undefined;
  const moved = change(trajectory, step);
  const length = Math.hypot(...moved);
  const width = Math.max(...race.specification.domain.map(([low, high]) => high - low));
  const velocity = trajectory.dimension === 1 ? moved[0] : length;
  const isNoisy = (race.specification.noise ?? 0) > 0;
  if (!isNoisy && length > LEAST_CLIMB * width && climbs(trajectory, step))
    return { kind: 'uphill', balls: [ball], velocity };
  const over = toldCrossing(trajectory, survey, figure.isVeiled);
  if (over !== undefined && step >= over) return { kind: 'past', balls: [ball], velocity };
  if (length > LEAST_SWING * width && swings(trajectory, step)) return { kind: 'swings', balls: [ball], width: length };
  const share = shrunkShare(trajectory, step, SHRUNK);
  return share === undefined ? undefined : { kind: 'shrunk', balls: [ball], share };
}

/**
 * The losses of those that nothing else is said of: who leads and who is last, or beside other remarks all of them in one,
 * so that what is said holds for every ball.
 */
function standing({ race }: Narrated, step: number, told: ReadonlySet<number>): Remark[] {
  const running = (race?.balls ?? [])
    .filter(({ specification, trajectory }) => specification.hidden !== true && step <= trajectory.lastFinite)
    .map(({ index, trajectory }) => ({ ball: index, loss: trajectory.loss(step) }))
    .sort((a, b) => a.loss - b.loss || a.ball - b.ball);
  const untold = running.filter(({ ball }) => !told.has(ball));
  const isLevel = untold.length > 1 && untold[0].loss === untold[untold.length - 1].loss;
  if ((told.size > 0 || isLevel) && untold.length > 1) {
    const balls = untold.map(({ ball }) => ball).toSorted((a, b) => a - b);
    return [{ kind: 'between', balls, low: untold[0].loss, high: untold[untold.length - 1].loss }];
  }
  const ends = untold.length < 2 ? untold : [untold[0], untold[untold.length - 1]];
  return ends.map(({ ball, loss }) => ({
    kind: 'stands',
    balls: [ball],
    loss,
    isLeading: running.every((other) => other.ball === ball || other.loss > loss) && running.length > 1,
  }));
}

/** Goes on as before, against the slope: only a memory does that. */
function climbs(trajectory: Trajectory, step: number): boolean {
  if (step < 2) return false;
  const moved = change(trajectory, step);
  const slope = trajectory.gradient(step - 1);
  const isUphill = dot(moved, slope) > 0.1 * Math.hypot(...moved) * Math.hypot(...slope);
  return isUphill && dot(moved, change(trajectory, step - 1)) > 0;
}

/** Turned back at each of the last steps. */
function swings(trajectory: Trajectory, step: number): boolean {
  if (step <= TURNS) return false;
  let later = change(trajectory, step);
  for (let k = step - 1; k >= step - TURNS; k--) {
    const earlier = change(trajectory, k);
    if (dot(later, earlier) >= -0.5 * Math.hypot(...later) * Math.hypot(...earlier)) return false;
    later = earlier;
  }
  return true;
}

/** From the step before to this one. */
function change(trajectory: Trajectory, step: number): Float64Array {
  const before = trajectory.point(step - 1);
  return trajectory.point(step).map((value, axis) => value - before[axis]);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, axis) => sum + value * b[axis], 0);
}
