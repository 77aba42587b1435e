/** [low, high] for each weight. */
export type Box = readonly (readonly [low: number, high: number])[];

/** Half the side of the box that is looked at when no domain was given; doubled until it holds the run. */
const DEFAULT_HALF_SIDE = 5;

/** The widest side of a box: the length that "near" and "far" are measured by. */
export function widestSide(box: Box): number {
  return box.reduce((widest, [low, high]) => Math.max(widest, high - low), 0);
}

/** Whether a point lies in the box, borders (widened by `margin`, in units of w) included. */
export function isInside(box: Box, w: ArrayLike<number>, margin = 0): boolean {
  return box.every(([low, high], axis) => w[axis] >= low - margin && w[axis] <= high + margin);
}

/** The cube [−r, r]^d with the smallest r of 5, 10, 20, … that holds all the points. Non-finite points don't count. */
export function boxAround(dimension: number, points: readonly ArrayLike<number>[]): Box {
  let farthest = 0;
  for (const point of points) {
    for (let axis = 0; axis < dimension; axis++) {
      if (Number.isFinite(point[axis])) farthest = Math.max(farthest, Math.abs(point[axis]));
    }
  }
  let half = DEFAULT_HALF_SIDE;
  while (half < farthest) half *= 2;
  return Array.from({ length: dimension }, () => [-half, half] as const);
}

/** A text that is the same for equal boxes. */
export function boxKey(box: Box): string {
  return box.map(([low, high]) => `${low},${high}`).join(';');
}
