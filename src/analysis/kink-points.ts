import type { Loss } from '../core/loss.ts';
import type { Ground } from './classify.ts';
import { risesContinuously } from './continuity.ts';
import { type Found, FoundPoints } from './found.ts';
import type { Grid } from './grid.ts';
import type { Job } from './job.ts';
import { norm } from './local-model.ts';

/** A lowest node that near to a smooth point, in cells, belongs to it. */
const OWN_CELLS = 1.5;

/** Directions of a search step; the next step turns them by the golden angle, so that no valley lies between them. */
const DIRECTIONS = 24;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The search begins with steps of this many cells and ends with the second number. */
const FIRST_STEP = 0.5;
const LAST_STEP = 1e-11;
/** Turns without a lower place before the step is halved; and steps at most. */
const TURNS = 2;
const MOST_STEPS = 2000;
const STEPS_IN_A_PIECE = 25;

/** Sums of terms as large as the loss is on the box lose this much of it to rounding. */
const ROUNDING = 1e-14;

/** Radii, in cells, between which the rise tells a kink (10 × higher) from a smooth floor (100 × higher). */
const NEAR_RADIUS = 1e-4;
const FAR_RADIUS = 1e-3;
const MOST_GROWTH = 10 ** 1.3;

/** Directions in which a level one is looked for, and the share of the steepest rise that counts as level. */
const FINE_DIRECTIONS = 720;
const LEVEL = 0.02;

/** Minima of a plane at which no gradient vanishes: pattern searches from the lowest nodes that no smooth point explains. */
export function* kinkPointsJob(loss: Loss, grid: Grid, ground: Ground, smooth: readonly Found[]): Job<Found[]> {
  const known = new FoundPoints(grid);
  const kinks = new FoundPoints(grid);
  for (const point of smooth) known.add(point);
  const count = grid.values.length;
  for (let k = 0; k < count; k++) {
    if (!isLowest(grid, k) || isAtMinimum(grid.nodes.subarray(2 * k, 2 * k + 2), smooth, known)) continue;
    const isKnown = (w: Float64Array): boolean => isAtMinimum(w, smooth, known) || kinks.near(w) !== undefined;
    const search = descendFrom(loss, grid, k, isKnown);
    let next = search.next();
    for (; next.done !== true; next = search.next()) yield k / count;
    if (next.value === undefined) continue;
    const point = kinkAt(loss, grid, ground, next.value);
    if (point !== undefined) kinks.add(point);
  }
  yield 1;
  return kinks.all;
}

/** Whether no neighbour of a node is lower and one is higher. Level areas are the business of `troughs`. */
function isLowest({ side, values, gradients }: Grid, k: number): boolean {
  const value = values[k];
  if (!Number.isFinite(value)) return false;
  const column = k % side;
  let isHigher = false;
  for (let dy = -side; dy <= side; dy += side) {
    for (let dx = -1; dx <= 1; dx++) {
      const other = k + dx + dy;
      if (other === k || column + dx < 0 || column + dx >= side || other < 0 || other >= values.length) continue;
      if (values[other] < value) return false;
      const isBeside = dx === 0 || dy === 0;
      if (isBeside && values[other] === value && gradients[2 * k] === 0 && gradients[2 * k + 1] === 0) return false;
      if (values[other] > value) isHigher = true;
    }
  }
  return isHigher;
}

/** Whether a smooth minimum is near. */
function isAtMinimum(w: Float64Array, smooth: readonly Found[], known: FoundPoints): boolean {
  return smooth.some((point) => point.nature === 'minimum' && known.cells(point.w, w) <= OWN_CELLS);
}

/** Goes downhill from a node without a gradient, and gives up where `isKnown`. Yields between pieces of the way. */
function* descendFrom(
  loss: Loss,
  { nodes, values, cell }: Grid,
  k: number,
  isKnown: (w: Float64Array) => boolean,
): Generator<void, Float64Array | undefined, void> {
  const best = nodes.slice(2 * k, 2 * k + 2);
  const trial = new Float64Array(2);
  let value = values[k];
  let angle = 0;
  let failures = 0;
  let step = FIRST_STEP;
  for (let i = 0; i < MOST_STEPS && step > LAST_STEP; i++) {
    angle += GOLDEN_ANGLE;
    let isLower = false;
    for (let d = 0; d < DIRECTIONS && !isLower; d++) {
      const direction = angle + (2 * Math.PI * d) / DIRECTIONS;
      trial[0] = best[0] + step * cell[0] * Math.cos(direction);
      trial[1] = best[1] + step * cell[1] * Math.sin(direction);
      const there = loss.evaluate(trial);
      isLower = there < value;
      if (isLower) value = there;
    }
    if (isLower) best.set(trial);
    if (i % STEPS_IN_A_PIECE === STEPS_IN_A_PIECE - 1) {
      if (isKnown(best)) return undefined;
      yield;
    }
    failures = isLower ? 0 : failures + 1;
    if (failures < TURNS) continue;
    failures = 0;
    step /= 2;
  }
  return isKnown(best) ? undefined : best;
}

/** The minimum at a kink at `w`, or undefined where it is a jump, a pole, an edge, or a smooth floor. */
function kinkAt(loss: Loss, grid: Grid, ground: Ground, w: Float64Array): Found | undefined {
  const gradient = new Float64Array(2);
  const value = loss.evaluate(w, gradient);
  if (!Number.isFinite(value)) return undefined;
  const noise = ROUNDING * (Math.abs(value) + ground.range);
  const isContinuous = around(8).every((direction) => risesContinuously(loss, w, value, direction, grid.cell, noise));
  if (!isContinuous) return undefined;
  const near = risesAt(loss, grid, w, value, NEAR_RADIUS);
  const far = risesAt(loss, grid, w, value, FAR_RADIUS);
  if (!(far.highest > noise) || far.highest > MOST_GROWTH * near.highest) return undefined;
  const gradientNorm = norm(gradient);
  return {
    w: Array.from(w),
    value,
    gradientNorm: Number.isFinite(gradientNorm) ? gradientNorm : 0,
    eigenvalues: [],
    smooth: false,
    nature: 'minimum',
    isDegenerate: near.lowest <= LEVEL * near.highest,
  };
}

/** The lowest and the highest rise on a circle. */
function risesAt(
  loss: Loss,
  { cell }: Grid,
  w: Float64Array,
  value: number,
  radius: number,
): { lowest: number; highest: number } {
  const at = new Float64Array(2);
  let lowest = Infinity;
  let highest = -Infinity;
  for (const [x, y] of around(FINE_DIRECTIONS)) {
    at[0] = w[0] + radius * cell[0] * x;
    at[1] = w[1] + radius * cell[1] * y;
    const rise = loss.evaluate(at) - value;
    lowest = Math.min(lowest, rise);
    highest = Math.max(highest, rise);
  }
  return { lowest, highest };
}

function around(count: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return [Math.cos(angle), Math.sin(angle)];
  });
}
