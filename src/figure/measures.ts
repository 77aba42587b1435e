import type { Survey } from '../analysis/survey.ts';
import { normal } from '../core/random.ts';
import type { Trajectory } from '../core/trajectory.ts';
import type { StationaryPoint } from '../core/verdict.ts';
import type { Race } from '../race/run-race.ts';
import { type Measure, MEASURES } from './state.ts';

/** A measure of one run against the step. */
export interface Series {
  /** The first and the last step at which the measure may have a value. */
  readonly first: number;
  readonly last: number;
  /** NaN where there is none; gradients may overflow to Infinity. */
  at(step: number): number;
}

/**
 * Why a measure cannot be told: the stationary points are still being found; the domain has no minimum; its best
 * minimum is one end of a whole line or area, of which only that end is known.
 */
export type Missing = 'searching' | 'no-minimum' | 'continuum';

/** A measure of all runs of a race, by the index of the ball. */
export interface Measured {
  readonly series: readonly Series[];
  readonly missing?: Missing;
  /** For the gap: the lowest loss that is known in the domain. */
  readonly best?: number;
  /** For the distance: the best minima, of which the nearest counts. */
  readonly minima?: readonly StationaryPoint[];
  /** A better one is known to be missing from the survey, or may be: the loss is finer than what was searched. */
  readonly isPartial?: boolean;
}

/** Values nearer to each other than this share of themselves are told apart by rounding only. */
const SAME_VALUE = 1e-8;
/** A loss less the best known is 0 within the rounding of both. */
const ROUNDING = 4 * Number.EPSILON;
/** A move is read with an error of about ε·|w|: smaller moves than this share of the weight tell no rate. */
const READABLE = 1e-13;

/** The measures that mean something for a loss of so many weights. */
export function measuresFor(dimension: number): readonly Measure[] {
  return dimension === 1 ? MEASURES.filter((measure) => measure !== 'step-y') : MEASURES;
}

/** What is shown of a measure that is wished for: `step-y` of one weight is `step-x`. */
export function measureFor(measure: Measure, dimension: number): Measure {
  return measuresFor(dimension).includes(measure) ? measure : 'step-x';
}

/**
 * Measures the runs of a race at each step.
 *
 * - `loss`: the loss.
 * - `gap`: the loss less the best known: the lowest of the surveyed minima of the domain and of the survey's coarse grid.
 *   It is negative where a run finds less than that, beyond the domain for instance.
 * - `distance`: the Euclidean distance, in units of the weights, to the nearest of the surveyed minima that are as low as
 *   the lowest of them.
 * - `gradient`: the Euclidean norm of the gradient, without noise and weight decay.
 * - `step-x`, `step-y`: the effective learning rate on an axis: −Δw/g, how much the gradient that the rule was given
 *   (noise included) was multiplied by to make the move of update k, shown at step k. For SGD that is `lr`; for Adagrad
 *   and RMSProp `lr/(√s + ε)` of their published rules; for momentum it is `lr` at first and grows towards `lr/(1 − μ)`
 *   on an even slope, as the velocity carries what was gathered before; for a typed rule it is what the rule does. It is
 *   read from the path, so it holds for every rule, with schedule and weight decay in it. There is none (NaN) where the
 *   gradient or the move is 0, where the move is lost in the rounding of the weight, and where the weight is carried
 *   against the downhill slope: no rate makes that move of that gradient.
 *
 * Computed once for each run: a run that is kept when another ball changes is not measured again.
 */
export function measureRace(measure: Measure, race: Race, survey: Survey | undefined): Measured {
  const runs = race.balls.map(({ trajectory }) => trajectory);
  switch (measure) {
    case 'loss':
      return { series: runs.map((run) => ({ first: 0, last: run.lastFinite, at: (step) => run.loss(step) })) };
    case 'gap':
      return gaps(runs, survey);
    case 'distance':
      return distances(runs, survey);
    case 'gradient':
      return {
        series: runs.map((run) =>
          seriesOf(
            run,
            0,
            remembered(run, measure, run, () => gradientNorms(run)),
          ),
        ),
      };
    case 'step-x':
      return effectiveSteps(measure, 0, race);
    case 'step-y':
      return effectiveSteps(measure, 1, race);
  }
}

function gaps(runs: readonly Trajectory[], survey: Survey | undefined): Measured {
  if (survey === undefined) return { series: [], missing: 'searching' };
  const best = Math.min(survey.lowest, ...survey.minima.map(({ value }) => value));
  if (!Number.isFinite(best)) return { series: [], missing: 'no-minimum' };
  const at = (run: Trajectory, step: number): number => {
    const loss = run.loss(step);
    const gap = loss - best;
    return Math.abs(gap) <= ROUNDING * Math.max(Math.abs(loss), Math.abs(best)) ? 0 : gap;
  };
  const series = runs.map((run): Series => ({ first: 0, last: run.lastFinite, at: (step) => at(run, step) }));
  return { series, best, isPartial: survey.isPartial === true };
}

function distances(runs: readonly Trajectory[], survey: Survey | undefined): Measured {
  if (survey === undefined) return { series: [], missing: 'searching' };
  const minima = bestMinima(survey);
  if (minima.length === 0) return { series: [], missing: 'no-minimum' };
  if (minima.some(({ valley }) => valley)) return { series: [], missing: 'continuum' };
  const values = (run: Trajectory): Float64Array => remembered(run, 'distance', survey, () => distancesTo(run, minima));
  return { series: runs.map((run) => seriesOf(run, 0, values(run))), minima, isPartial: survey.isPartial === true };
}

/** The surveyed minima that are as low as the lowest of them. */
function bestMinima({ minima }: Survey): readonly StationaryPoint[] {
  if (minima.length === 0) return [];
  const lowest = minima[0].value;
  return minima.filter(({ value }) => value - lowest <= SAME_VALUE * Math.max(1, Math.abs(lowest)));
}

function distancesTo(run: Trajectory, minima: readonly StationaryPoint[]): Float64Array {
  const distances = new Float64Array(run.lastFinite + 1);
  for (let k = 0; k < distances.length; k++) {
    let nearest = Infinity;
    for (const { w } of minima) {
      let square = 0;
      for (let axis = 0; axis < w.length; axis++) square += (run.coordinate(k, axis) - w[axis]) ** 2;
      if (square < nearest) nearest = square;
    }
    distances[k] = Math.sqrt(nearest);
  }
  return distances;
}

function gradientNorms(run: Trajectory): Float64Array {
  const norms = new Float64Array(run.lastFinite + 1);
  eachGradient(run, (k, gradient) => {
    // Spreading an array costs more than the gradient itself.
    if (gradient.length === 2) norms[k] = Math.hypot(gradient[0], gradient[1]);
    else norms[k] = Math.hypot(...gradient);
  });
  return norms;
}

function effectiveSteps(measure: Measure, axis: number, { balls, specification }: Race): Measured {
  const { seed, noise } = specification;
  const series = balls.map(({ trajectory }) => {
    const rates = remembered(trajectory, measure, trajectory, () => ratesOf(trajectory, axis, seed, noise));
    return seriesOf(trajectory, Math.min(1, trajectory.lastFinite), rates);
  });
  return { series };
}

function ratesOf(run: Trajectory, axis: number, seed: number, noise: number): Float64Array {
  const rates = new Float64Array(run.lastFinite + 1).fill(NaN);
  eachGradient(run, (k, gradient) => {
    if (k === run.lastFinite) return;
    const given = gradient[axis] + (noise === 0 ? 0 : noise * normal(seed, k + 1, axis));
    const from = run.coordinate(k, axis);
    const to = run.coordinate(k + 1, axis);
    const rate = (from - to) / given;
    const isReadable = Math.abs(to - from) >= READABLE * Math.max(Math.abs(from), Math.abs(to));
    if (isReadable && rate > 0 && Number.isFinite(rate)) rates[k + 1] = rate;
  });
  return rates;
}

/** Calls with the gradient at each step. The array is the same one each time. */
function eachGradient(run: Trajectory, use: (step: number, gradient: Float64Array) => void): void {
  const w = new Float64Array(run.dimension);
  const gradient = new Float64Array(run.dimension);
  for (let k = 0; k <= run.lastFinite; k++) {
    for (let axis = 0; axis < w.length; axis++) w[axis] = run.coordinate(k, axis);
    run.lossFunction.evaluate(w, gradient);
    use(k, gradient);
  }
}

function seriesOf({ lastFinite }: Trajectory, first: number, values: Float64Array): Series {
  return { first, last: lastFinite, at: (step) => values[step] };
}

/** What was measured of a run, and what beside the run it was measured against. */
interface Kept {
  readonly against: object;
  readonly values: Float64Array;
}

const measured = new WeakMap<Trajectory, Map<Measure, Kept>>();

function remembered(run: Trajectory, measure: Measure, against: object, compute: () => Float64Array): Float64Array {
  const kept = measured.get(run) ?? new Map<Measure, Kept>();
  measured.set(run, kept);
  const known = kept.get(measure);
  if (known?.against === against) return known.values;
  const values = compute();
  kept.set(measure, { against, values });
  return values;
}
