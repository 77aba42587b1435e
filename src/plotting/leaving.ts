import type { EdgeArrow } from './edge-arrow.ts';
import { positionAt, type Trail } from './trail.ts';
import type { Box } from './viewport.ts';

/** Where a run first crosses the edge of the plot outward: a real step and the arrow there; undefined when it never does. */
export function whereItLeaves(trail: Trail): (EdgeArrow & { readonly step: number }) | undefined {
  const { points, last, clip } = trail;
  for (let k = 0; k < last; k++) {
    const exit = exitShare(points, k, clip);
    if (exit === undefined) continue;
    const { x, y } = positionAt(trail, k + exit);
    const angle = Math.atan2(points[2 * k + 3] - points[2 * k + 1], points[2 * k + 2] - points[2 * k]);
    return { step: k + exit, x, y, angle };
  }
  return undefined;
}

/** The share of the line from k to k + 1 after which it is outside; undefined when it does not go from inside to outside. */
function exitShare(points: Float32Array, k: number, clip: Box): number | undefined {
  const ax = points[2 * k];
  const ay = points[2 * k + 1];
  const dx = points[2 * k + 2] - ax;
  const dy = points[2 * k + 3] - ay;
  const left = clip.x;
  const right = clip.x + clip.width;
  const top = clip.y;
  const bottom = clip.y + clip.height;
  if (ax < left || ax > right || ay < top || ay > bottom) return undefined;
  const bx = ax + dx;
  const by = ay + dy;
  if (bx >= left && bx <= right && by >= top && by <= bottom) return undefined;
  const shareX = dx === 0 ? Infinity : ((dx > 0 ? right : left) - ax) / dx;
  const shareY = dy === 0 ? Infinity : ((dy > 0 ? bottom : top) - ay) / dy;
  return Math.min(1, Math.max(0, Math.min(shareX, shareY)));
}
