/** Round digits, and from where on each is the nearest: geometric means of neighbours. */
const DIGITS = [1, 2, 5, 10];
const BORDERS = [0, Math.SQRT2, Math.sqrt(10), Math.sqrt(50)];

/**
 * The distance of about `count` round values between two ends: 1, 2 or 5 times a power of ten; 0 when there is none.
 * A power below 1 is told by what it divides, so that the values are as exact as numbers can be.
 */
function roundStep(low: number, high: number, count: number): { readonly size: number; readonly of: number } {
  const rough = (high - low) / count;
  if (!(rough > 0) || !Number.isFinite(rough)) return { size: 0, of: 1 };
  const power = Math.floor(Math.log10(rough));
  const over = rough / 10 ** power;
  const digit = DIGITS.findLast((_, index) => over >= BORDERS[index]) ?? 1;
  return power < 0 ? { size: 1, of: 10 ** -power / digit } : { size: digit * 10 ** power, of: 1 };
}

/** The distance of those values as one number. */
export function roundDistance(low: number, high: number, count: number): number {
  const { size, of } = roundStep(low, high, count);
  return size / of;
}

/** About `count` round values within two ends, ascending; none when the ends are not finite or not in order. */
export function roundValues(low: number, high: number, count: number): number[] {
  if (low === high) return [low];
  const { size, of } = roundStep(low, high, count);
  if (size === 0) return [];
  const value = (index: number): number => (index * size) / of;
  // To the nearest, and then back inside: a product may be off by its last digit.
  let first = Math.round((low * of) / size);
  let last = Math.round((high * of) / size);
  if (value(first) < low) first++;
  if (value(last) > high) last--;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => value(first + index));
}
