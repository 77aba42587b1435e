import type { LocalModel } from './local-model.ts';

/** What a stationary point is. `flat`: no difference around it can be told from rounding. */
export type Nature = 'minimum' | 'saddle' | 'maximum' | 'inflection' | 'flat';

/** Directions on each circle around a degenerate point. */
const DIRECTIONS = 48;

/** Radii of the circles, as shares of the widest side: near enough to be local, far enough for x⁴ to show. */
const RADII = [1e-3, 1e-2];

/** Where nothing shows on those (x⁸), this one is asked, and believed when it speaks with one voice. */
const WIDE_RADIUS = 3e-2;

/** Sums of terms as large as the loss is on the box lose this much of it to rounding. */
const ROUNDING = 1e-14;

/** What the classification of a point needs to know of its surroundings. */
export interface Ground {
  /** Widest side of the box. */
  readonly width: number;
  /** Range of the loss on the box. */
  readonly range: number;
  /** Median of the largest |eigenvalue| on the box. */
  readonly curvature: number;
}

/** Eigenvalues up to this size count as 0 at the model's point. */
export function zeroCurvature(model: LocalModel, ground: Ground): number {
  return Math.max(1e-9 * model.sharpness, Number.isFinite(ground.curvature) ? 1e-6 * ground.curvature : 0);
}

/**
 * Tells what the model's point, where the gradient vanishes, is: by its eigenvalues, and where some of them are 0 by
 * the values on circles around it.
 */
export function classify(model: LocalModel, ground: Ground): Nature {
  const zero = zeroCurvature(model, ground);
  const lowest = model.eigenvalues[0];
  const highest = model.eigenvalues[model.dimension - 1];
  if (lowest > zero) return 'minimum';
  if (highest < -zero) return 'maximum';
  if (lowest < -zero && highest > zero) return 'saddle';
  for (const share of RADII) {
    const nature = natureOnCircle(model, circleSigns(model, share * ground.width, ground));
    if (nature !== 'flat') return nature;
  }
  const [first, ...others] = circleSigns(model, WIDE_RADIUS * ground.width, ground);
  if (first === 0 || others.some((sign) => sign !== first)) return 'flat';
  return first > 0 ? 'minimum' : 'maximum';
}

function natureOnCircle(model: LocalModel, signs: readonly number[]): Nature {
  // The edge of a level place (a stair) is part of it; of a trough whose floor is reached the curvature says so.
  if (model.dimension === 1 && model.sharpness === 0 && signs.includes(0)) return 'flat';
  const isHigher = signs.includes(1);
  const isLower = signs.includes(-1);
  if (!isHigher && !isLower) return 'flat';
  if (!isLower) return 'minimum';
  if (!isHigher) return 'maximum';
  if (model.dimension === 1) return 'inflection';
  if (model.dimension > 2) return 'saddle';
  // Once around: a slope with a level spot rises on one side and falls on the other; a saddle changes at least four times.
  const told = signs.filter((sign) => sign !== 0);
  const changes = told.filter((sign, i) => sign !== told[(i + 1) % told.length]).length;
  return changes <= 2 ? 'inflection' : 'saddle';
}

/** 1 where the loss is higher than at the model's point, −1 where it is lower, 0 where it is the same or undefined. */
function circleSigns(model: LocalModel, radius: number, ground: Ground): number[] {
  const { w, value, loss } = model;
  // Differences that what is left of the slope explains say nothing about curvature.
  const noise = Math.max(ROUNDING * (Math.abs(value) + ground.range), 4 * model.gradientNorm * radius);
  const at = new Float64Array(w.length);
  return directionsAround(model).map((direction) => {
    for (let axis = 0; axis < at.length; axis++) at[axis] = w[axis] + radius * direction[axis];
    const difference = loss.evaluate(at) - value;
    return Math.abs(difference) > noise ? Math.sign(difference) : 0;
  });
}

/** Unit vectors: evenly around in a plane, the flattest eigenvector among them; else along the eigenvectors. */
function directionsAround(model: LocalModel): readonly (readonly number[])[] {
  const { dimension, eigenvalues, eigenvectors } = model;
  const rows = Array.from(eigenvalues, (_, k) => Array.from(eigenvectors.subarray(k * dimension, (k + 1) * dimension)));
  if (dimension !== 2) return rows.flatMap((row) => [row, row.map((value) => -value)]);
  const flattest = Math.abs(eigenvalues[0]) <= Math.abs(eigenvalues[1]) ? rows[0] : rows[1];
  const first = Math.atan2(flattest[1], flattest[0]);
  return Array.from({ length: DIRECTIONS }, (_, i) => {
    const angle = first + (2 * Math.PI * i) / DIRECTIONS;
    return [Math.cos(angle), Math.sin(angle)];
  });
}
