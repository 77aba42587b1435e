import type { Race } from '../race/run-race.ts';
import type { Domain } from '../race/specification.ts';

/** A side of a domain. */
type Side = Domain[number];

/** The sides of a domain that is shown are kept within this: beyond, a formula overflows sooner than it shows anything. */
const WIDEST = 1e12;

/** Nearer together than this share of its distance from 0, the ends of a side are the same to a picture. */
const NARROWEST_SHARE = 1e-6;

/** Left free beyond the outermost point of a path, as a share of the width. */
const MARGIN = 0.05;

/** A run that gets farther than so many widths away is one that leaves: a window that held it would show nothing else. */
const FARTHEST = 100;

/** Digits that are kept of an end, as a share of the width. */
const DIGITS = 3;

/** Whether a side can be shown: its low end below its high end, and neither beyond all bounds. */
export function isSide([low, high]: Side): boolean {
  if (!(Math.abs(low) <= WIDEST && Math.abs(high) <= WIDEST)) return false;
  return high - low > NARROWEST_SHARE * Math.max(Math.abs(low), Math.abs(high), Number.MIN_VALUE);
}

/** The domain with one end of a side moved. */
export function withEnd(domain: Domain, axis: number, end: 0 | 1, value: number): Domain {
  return domain.map((side, each): Side => {
    if (each !== axis) return side;
    return end === 0 ? [value, side[1]] : [side[0], value];
  });
}

/** The domain scaled about its middle; undefined where that cannot be shown any more. */
export function zoomed(domain: Domain, factor: number): Domain | undefined {
  const next = domain.map(([low, high]): Side => {
    const middle = low + (high - low) / 2;
    const half = ((high - low) / 2) * factor;
    return [tidy(middle - half), tidy(middle + half)];
  });
  return next.every(isSide) ? next : undefined;
}

export interface PathFit {
  /** Points after this step are not looked at: a figure that asks does not tell by its window. Absent: all. */
  readonly upTo?: number;
  /** Tells of a ball's run that it is known to diverge. */
  readonly isDiverging?: (index: number) => boolean;
}

/**
 * The domain, widened where the path of a ball that is shown leaves it. Runs that diverge don't count: no window holds
 * them. The same domain when all paths are seen.
 */
export function fitToPaths({ specification, balls }: Race, { upTo = Infinity, isDiverging }: PathFit = {}): Domain {
  const { domain } = specification;
  const bounds = domain.map(([low, high]): [number, number] => [low, high]);
  for (const { index, specification: ball, trajectory } of balls) {
    if (ball.hidden === true || trajectory.failure !== undefined || isDiverging?.(index) === true) continue;
    const own = boundsOf(trajectory, domain, Math.min(upTo, trajectory.lastFinite));
    if (own !== undefined) own.forEach((side, axis) => widen(bounds[axis], side));
  }
  const isWider = bounds.some(([low, high], axis) => low < domain[axis][0] || high > domain[axis][1]);
  if (!isWider) return domain;
  const next = bounds.map(([low, high], axis): Side => {
    const margin = MARGIN * (high - low);
    const [left, right] = domain[axis];
    return [
      low < left ? rounded(low - margin, high - low) : left,
      high > right ? rounded(high + margin, high - low) : right,
    ];
  });
  return next.every(isSide) ? next : domain;
}

/** The box around a run's points, or undefined when it leaves for good. */
function boundsOf(trajectory: Race['balls'][number]['trajectory'], domain: Domain, last: number): Side[] | undefined {
  const bounds: Side[] = [];
  for (const [axis, [left, right]] of domain.entries()) {
    let low = Infinity;
    let high = -Infinity;
    for (let step = 0; step <= last; step++) {
      const at = trajectory.coordinate(step, axis);
      low = Math.min(low, at);
      high = Math.max(high, at);
    }
    const farthest = FARTHEST * (right - left);
    if (!(low >= left - farthest && high <= right + farthest)) return undefined;
    bounds.push([low, high]);
  }
  return bounds;
}

function widen(bounds: [number, number], [low, high]: Side): void {
  bounds[0] = Math.min(bounds[0], low);
  bounds[1] = Math.max(bounds[1], high);
}

/** An end to three digits of the width. */
function rounded(value: number, width: number): number {
  const unit = 10 ** (Math.floor(Math.log10(width)) - DIGITS + 1);
  return tidy(Math.round(value / unit) * unit);
}

/** Removes the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
