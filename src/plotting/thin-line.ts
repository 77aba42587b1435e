/** A line may pass that far above or below a point that it leaves out: less than is seen. CSS pixels. */
const TOLERANCE = 0.1;

/**
 * A polyline [x0, y0, x1, y1, …] with ascending x without the points that it passes through anyway. Points whose y is NaN
 * stay, and so do their neighbours: a gap is as wide as it was.
 */
export function thinLine(points: ArrayLike<number>): number[] {
  const kept: number[] = [];
  let anchor = -1;
  let low = -Infinity;
  let high = Infinity;
  const keep = (i: number): void => {
    if (i === anchor || i < 0) return;
    kept.push(points[i], points[i + 1]);
    anchor = i;
    low = -Infinity;
    high = Infinity;
  };
  const isGap = (i: number): boolean => Number.isNaN(points[i + 1]);
  for (let i = 0; i < points.length; i += 2) {
    if (isGap(i)) {
      keep(i - 2);
      keep(i);
      continue;
    }
    if (i === 0 || isGap(i - 2)) {
      keep(i);
      continue;
    }
    const width = points[i] - points[anchor];
    const rise = points[i + 1] - points[anchor + 1];
    // From the anchor, the line can no longer pass near all points up to here.
    if (!(rise >= low * width && rise <= high * width)) keep(i - 2);
    const [fromX, fromY] = [points[anchor], points[anchor + 1]];
    low = Math.max(low, (points[i + 1] - TOLERANCE - fromY) / (points[i] - fromX));
    high = Math.min(high, (points[i + 1] + TOLERANCE - fromY) / (points[i] - fromX));
  }
  keep(points.length - 2);
  return kept;
}
