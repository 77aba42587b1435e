/**
 * SVG path of a line of numbers as wide and high as said, from 0 at the bottom to the largest at the top.
 * Two decimals; no numbers make an empty path.
 */
export function sparkline(values: readonly number[], width: number, height: number): string {
  const top = Math.max(...values, 0);
  const stride = width / Math.max(1, values.length - 1);
  const place = (value: number): number => (top > 0 ? height * (1 - value / top) : height);
  return values
    .map((value, index) => `${index === 0 ? 'M' : 'L'}${round(index * stride)},${round(place(value))}`)
    .join('');
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
