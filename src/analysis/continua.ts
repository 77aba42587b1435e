import type { Ground } from './classify.ts';
import type { Found } from './found.ts';
import type { Grid } from './grid.ts';

/** Points of one continuum stand at most this far apart, in cells. Those at kinks are found at fewer nodes. */
const LINK = 2.5;
const LINK_AT_KINK = 8;

/** Points of one continuum differ by less than this share of the range. */
const LEVEL = 1e-9;

/**
 * Leaves one point for each continuum (a valley line, a ring, a ridge): degenerate points of one nature and one value
 * that stand close together. A minimum that stands for more than one cell is marked as a valley.
 */
export function withoutContinua(points: readonly Found[], grid: Grid, ground: Ground): Found[] {
  const single = points.filter((point) => !point.isDegenerate);
  const rest = points.filter((point) => point.isDegenerate && point.nature !== 'flat' && point.nature !== 'inflection');
  const groups: Found[][] = [];
  const left = new Set(rest);
  for (const seed of rest) {
    if (!left.delete(seed)) continue;
    const group = [seed];
    for (const member of group) {
      for (const other of left) {
        if (!areLinked(member, other, grid, ground)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return [...single, ...groups.map((group) => representative(group, grid))];
}

function areLinked(a: Found, b: Found, grid: Grid, ground: Ground): boolean {
  if (a.nature !== b.nature || a.smooth !== b.smooth) return false;
  if (cells(a, b, grid) > (a.smooth ? LINK : LINK_AT_KINK)) return false;
  return Math.abs(a.value - b.value) <= LEVEL * Math.max(ground.range, Math.abs(a.value));
}

/** The member nearest to the middle of the box: it is the one most likely in view. */
function representative(group: readonly Found[], grid: Grid): Found {
  const middle = { w: grid.box.map(([low, high]) => (low + high) / 2) };
  const isWide = group.some((point) => cells(point, group[0], grid) > 1);
  if (!isWide) return group.reduce((best, point) => (point.gradientNorm < best.gradientNorm ? point : best));
  const nearest = group.reduce((best, point) =>
    cells(point, middle, grid) < cells(best, middle, grid) ? point : best,
  );
  return nearest.nature === 'minimum' ? { ...nearest, valley: true } : nearest;
}

function cells(a: { readonly w: readonly number[] }, b: { readonly w: readonly number[] }, grid: Grid): number {
  return a.w.reduce((far, value, axis) => Math.max(far, Math.abs(value - b.w[axis]) / grid.cell[axis]), 0);
}
