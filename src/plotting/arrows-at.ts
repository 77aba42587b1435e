import type { Trajectory } from '../core/trajectory.ts';
import { type Arrow, arrowAlong, ringRadius, slopeLength, velocityLength } from './arrows.ts';
import type { Viewport } from './viewport.ts';

/** Where arrows are drawn: a foot in CSS pixels, and the slope there, along which arrows on a curve lie. */
export interface ArrowSite {
  readonly x: number;
  readonly y: number;
  readonly gradient: ArrayLike<number>;
  readonly viewport: Viewport;
}

/**
 * The way down the slope: −g, longest where the slope is steepest. `half`: the slope with half the longest arrow. On a
 * curve arrows lie along it, as the ball moves.
 */
export function gradientArrow(site: ArrowSite, half: number): Arrow | undefined {
  const { x, y, gradient } = site;
  const [dx, dy] = onScreen(
    site,
    Array.from(gradient, (slope) => -slope),
  );
  return arrowAlong(x, y, dx, dy, slopeLength(Math.hypot(...Array.from(gradient)), half));
}

/** The displacement of one step, lengthened where it is short. */
export function velocityArrow(site: ArrowSite, velocity: ArrayLike<number>): Arrow | undefined {
  const [dx, dy] = onScreen(site, velocity);
  return arrowAlong(site.x, site.y, dx, dy, velocityLength(Math.hypot(dx, dy)));
}

/** The ring of a memory with one magnitude for each axis: semi-axes in CSS pixels, on a curve the x axis only. */
export function memoryRing(magnitudes: ArrayLike<number>, half: number): { readonly rx: number; readonly ry: number } {
  const rx = ringRadius(magnitudes[0], half);
  return { rx, ry: magnitudes.length > 1 ? ringRadius(magnitudes[1], half) : 0 };
}

/** A vector in w as one in CSS pixels; with one weight along the tangent of the curve. */
function onScreen({ gradient, viewport }: ArrowSite, vector: ArrayLike<number>): readonly [dx: number, dy: number] {
  const perX = viewport.toX(1) - viewport.toX(0);
  const perY = viewport.toY(1) - viewport.toY(0);
  if (vector.length === 1) return [vector[0] * perX, vector[0] * gradient[0] * perY];
  return [vector[0] * perX, vector[1] * perY];
}

/**
 * The velocity of a run at a real step: how far its last update moved it. For momentum that is its memory (lr·b in
 * PyTorch, b in Keras), for rules without one it is the same thing, so that arrows of all rules can be compared.
 */
export function velocityAt(trajectory: Trajectory, step: number): Float64Array {
  return between(trajectory, step, (k) => {
    const before = trajectory.point(Math.max(0, k - 1));
    return trajectory.point(k).map((value, axis) => value - before[axis]);
  });
}

/** The slope under a run at a real step. */
export function gradientAt(trajectory: Trajectory, step: number): Float64Array {
  return between(trajectory, step, (k) => trajectory.gradient(k));
}

/** On the straight line between the values at two whole steps, as the ball is between two places. */
function between(trajectory: Trajectory, step: number, valueAt: (k: number) => Float64Array): Float64Array {
  const held = Math.min(trajectory.lastFinite, Math.max(0, step));
  const k = Math.floor(held);
  const value = valueAt(k);
  const share = held - k;
  if (share === 0) return value;
  const next = valueAt(k + 1);
  return value.map((each, axis) => each + (next[axis] - each) * share);
}
