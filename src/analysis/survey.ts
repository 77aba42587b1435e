import type { Loss } from '../core/loss.ts';
import { rangeError, say } from '../core/message.ts';
import type { StationaryPoint } from '../core/verdict.ts';
import { type Box, boxKey, widestSide } from './box.ts';
import type { Ground } from './classify.ts';
import { withoutContinua } from './continua.ts';
import type { Found } from './found.ts';
import { type Grid, gridJob } from './grid.ts';
import { drain, type Job } from './job.ts';
import { kinkPointsJob } from './kink-points.ts';
import { linePointsJob } from './line-points.ts';
import { missesMinimumOfLine, missesMinimumOfPlane } from './missed-minimum.ts';
import { smoothPointsJob } from './smooth-points.ts';
import { troughs } from './troughs.ts';

/** What is known of a loss in a box. Plain data: it crosses from the worker. */
export interface Survey {
  readonly box: Box;
  /** Sorted by value; `global` is set on each. */
  readonly minima: readonly StationaryPoint[];
  readonly saddles: readonly StationaryPoint[];
  readonly maxima: readonly StationaryPoint[];
  /** On a coarse grid: lowest and highest finite value, their difference R is highest − lowest, and the median. */
  readonly lowest: number;
  readonly highest: number;
  readonly median: number;
  /** Median of the largest |eigenvalue| of the Hessian on the grid. */
  readonly curvature: number;
  /** Median length of the gradient on the grid. */
  readonly slope: number;
  /** A minimum is known to be missing: the loss is finer than the grid. Absent: none is known to be. */
  readonly isPartial?: true;
}

/** Surveys a loss in a box: its stationary points and its scale. Throws a RangeError for a faulty box. */
export function* surveyJob(loss: Loss, box: Box): Job<Survey> {
  checkBox(loss, box);
  const grid = yield* part(gridJob(loss, box), 0, 0.3);
  const ground = { width: widestSide(box), range: grid.highest - grid.lowest, curvature: grid.curvature };
  const { found, isPartial } = yield* pointsJob(loss, grid, ground);
  const { lowest, highest, median, curvature, slope } = grid;
  const minima = found.filter((point) => point.nature === 'minimum').sort((a, b) => a.value - b.value);
  const floor = Math.min(lowest, ...minima.map((point) => point.value));
  const isGlobal = globalTest(floor, ground.range);
  const ofNature = (nature: Found['nature']): StationaryPoint[] =>
    found
      .filter((point) => point.nature === nature)
      .sort((a, b) => a.value - b.value)
      .map(plain);
  return {
    box,
    minima: minima.map((point) => ({ ...plain(point), global: isGlobal(point.value) && loss.dimension <= 2 })),
    saddles: ofNature('saddle'),
    maxima: ofNature('maximum'),
    lowest,
    highest,
    median,
    curvature,
    slope,
    ...(isPartial ? { isPartial } : {}),
  };
}

/** The points that were found, and whether others are known to be there. */
interface Points {
  readonly found: readonly Found[];
  readonly isPartial: boolean;
}

function* pointsJob(loss: Loss, grid: Grid, ground: Ground): Job<Points> {
  if (!(ground.range > 0)) return { found: [], isPartial: false };
  if (loss.dimension === 1) {
    const found = yield* part(linePointsJob(loss, grid, ground), 0.3, 0.9);
    return { found, isPartial: yield* part(missesMinimumOfLine(loss, grid, ground, found), 0.9, 1) };
  }
  const smooth = yield* part(smoothPointsJob(loss, grid, ground), 0.3, 0.8);
  if (loss.dimension > 2) return { found: withoutContinua(smooth.all, grid, ground), isPartial: false };
  const isPartial = yield* part(missesMinimumOfPlane(loss, grid, ground, smooth), 0.8, 0.85);
  const kinks = yield* part(kinkPointsJob(loss, grid, ground, smooth.all), 0.85, 1);
  const found = [...withoutContinua([...smooth.all, ...kinks], grid, ground), ...troughs(grid, ground)];
  return { found, isPartial };
}

/** Tells whether a value is the lowest: rounding, and what bisection leaves, don't count. */
export function globalTest(floor: number, range: number): (value: number) => boolean {
  return (value) => value <= floor + 1e-8 * Math.max(Math.min(1, range), Math.abs(value));
}

function* part<Result>(job: Job<Result>, from: number, to: number): Job<Result> {
  for (;;) {
    const next = job.next();
    if (next.done) return next.value;
    yield from + (to - from) * next.value;
  }
}

function plain({ w, value, gradientNorm, eigenvalues, smooth, valley }: Found): StationaryPoint {
  const point = { w, value, gradientNorm, eigenvalues, smooth };
  return valley ? { ...point, valley } : point;
}

function checkBox(loss: Loss, box: Box): void {
  if (box.length !== loss.dimension) {
    throw rangeError(say`domain: must have ${loss.dimension} interval(s), got ${box.length}`);
  }
  for (const [low, high] of box) {
    if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) {
      throw rangeError(say`domain: must go from a lower to a higher finite number, got ${low} to ${high}`);
    }
  }
}

/** Boxes that are remembered for each loss: a figure has one, a zoom or a long run a few more. */
const BOXES_KEPT = 8;

const surveys = new WeakMap<Loss, Map<string, Survey>>();

/** The survey of a loss in a box, if it is known already. */
export function knownSurvey(loss: Loss, box: Box): Survey | undefined {
  return surveys.get(loss)?.get(boxKey(box));
}

/** The survey of a loss in a box: computed at once when it is not known yet. */
export function surveyOf(loss: Loss, box: Box): Survey {
  const known = knownSurvey(loss, box);
  if (known !== undefined) return known;
  const survey = drain(surveyJob(loss, box));
  rememberSurvey(loss, box, survey);
  return survey;
}

/** Keeps a survey that was made elsewhere (in a worker, in slices) for `surveyOf`. */
export function rememberSurvey(loss: Loss, box: Box, survey: Survey): void {
  const kept = surveys.get(loss) ?? new Map<string, Survey>();
  surveys.set(loss, kept);
  const oldest = kept.keys().next();
  if (kept.size >= BOXES_KEPT && !oldest.done) kept.delete(oldest.value);
  kept.set(boxKey(box), survey);
}
