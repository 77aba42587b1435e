/** A number of an SVG path: two decimals, no "-0", never NaN or an exponent. */
export function pathNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Number.isFinite(rounded) ? String(rounded + 0) : '0';
}

/** Polyline through points [x0, y0, x1, y1, …] as SVG path text; a NaN pair lifts the pen. */
export function polylinePath(points: ArrayLike<number>): string {
  let text = '';
  let isDown = false;
  for (let i = 0; i + 1 < points.length; i += 2) {
    if (Number.isNaN(points[i]) || Number.isNaN(points[i + 1])) {
      isDown = false;
      continue;
    }
    text += `${isDown ? 'L' : 'M'}${pathNumber(points[i])},${pathNumber(points[i + 1])}`;
    isDown = true;
  }
  return text;
}
