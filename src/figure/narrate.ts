import type { Trajectory } from '../core/trajectory.ts';
import type { FigureLike } from './contract.ts';
import { barrierStep } from './barrier-step.ts';
import { type Remark, together } from './remark.ts';

/** What a narration looks at. */
export type Narrated = Pick<FigureLike, 'race' | 'survey' | 'verdictOf' | 'focusedBall'>;

/** More than that is not read while a race runs. */
const MOST_REMARKS = 2;

/** A step that is less than that share of the first has shrunk… */
const SHRUNK = 0.05;
/** …by the rule's doing, when the slope has shrunk less: by that factor at least. */
const BEYOND_SLOPE = 3;

/** A ball that turned back so often in a row swings. */
const TURNS = 4;

/** Most notable first. What rests comes after what moves: it has been told when it came to rest. */
const ORDER: readonly Remark['kind'][] = ['start', 'uphill', 'past', 'rests', 'diverged', 'swings', 'shrunk', 'leads'];

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
  const remarks = together(shown.flatMap(({ index }) => remarkOn(figure, index, step) ?? []));
  if (remarks.length < MOST_REMARKS) remarks.push(...leader(figure, step));
  const rank = (remark: Remark): number =>
    focusedBall !== undefined && remark.balls.includes(focusedBall) ? -1 : ORDER.indexOf(remark.kind);
  return remarks.sort((a, b) => rank(a) - rank(b) || a.balls[0] - b.balls[0]).slice(0, MOST_REMARKS);
}

/** What happened to balls in the steps after `from`, up to `to`: for those who cannot see it. */
export function happened(figure: Narrated, from: number, to: number): Remark[] {
  const { race } = figure;
  if (race === undefined || !(to > from)) return [];
  const isPassed = (step: number | undefined): boolean => step !== undefined && step > from && step <= to;
  return together(
    race.balls.flatMap(({ index, specification, trajectory }) => {
      if (specification.hidden === true) return [];
      const over = barrierStep(trajectory, figure.survey);
      const past: Remark[] = isPassed(over) ? [{ kind: 'past', balls: [index], velocity: undefined }] : [];
      const end = ended(figure, index, to);
      return end !== undefined && isPassed(figure.verdictOf(index)?.step) ? [...past, end] : past;
    }),
  );
}

/** How a run has ended by a step: at rest, or in numbers that are not finite. */
function ended(figure: Narrated, ball: number, step: number): Remark | undefined {
  const verdict = figure.verdictOf(ball);
  if (verdict === undefined || step < verdict.step) return undefined;
  const { kind, near } = verdict;
  if (kind === 'diverged') return { kind, balls: [ball], step: verdict.step };
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
  const slope = trajectory.gradient(step - 1);
  const velocity = trajectory.dimension === 1 ? moved[0] : Math.hypot(...moved);
  const isNoisy = (race.specification.noise ?? 0) > 0;
  // A step along the slope of where it began, in the direction of the step before: only a memory does that.
  const climbs = dot(moved, slope) > 0.1 * Math.hypot(...moved) * Math.hypot(...slope);
  if (!isNoisy && step > 1 && climbs && dot(moved, change(trajectory, step - 1)) > 0)
    return { kind: 'uphill', balls: [ball], velocity };
  const over = barrierStep(trajectory, survey);
  if (over !== undefined && step >= over) return { kind: 'past', balls: [ball], velocity };
  if (swings(trajectory, step)) return { kind: 'swings', balls: [ball], width: Math.hypot(...moved) };
  const share = Math.hypot(...moved) / Math.hypot(...change(trajectory, 1));
  const slopeShare = Math.hypot(...slope) / Math.hypot(...trajectory.gradient(0));
  return share < SHRUNK && share * BEYOND_SLOPE < slopeShare ? { kind: 'shrunk', balls: [ball], share } : undefined;
}

/** Who is lowest, and who is highest when that is another. */
function leader({ race }: Narrated, step: number): Remark[] {
  const standing = (race?.balls ?? [])
    .filter(({ specification, trajectory }) => specification.hidden !== true && step <= trajectory.lastFinite)
    .map(({ index, trajectory }) => ({ ball: index, loss: trajectory.loss(step) }))
    .sort((a, b) => a.loss - b.loss || a.ball - b.ball);
  const [first] = standing;
  if (first === undefined) return [];
  return [{ kind: 'leads', balls: [first.ball], loss: first.loss, isAlone: standing.length === 1 }];
}

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
