import type { Box } from './viewport.ts';

/** Shares of a line from its beginning: where it enters a box, and where it leaves it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const WHOLE: Span = { from: 0, to: 1 };

/**
 * The part of the line from (ax, ay) to (bx, by) that lies in a box, which is widened by `margin` on each side; undefined
 * when none does. By Liang and Barsky: each edge moves one end of the span.
 */
export function clipLine(ax: number, ay: number, bx: number, by: number, box: Box, margin: number): Span | undefined {
  const left = box.x - margin;
  const right = box.x + box.width + margin;
  const top = box.y - margin;
  const bottom = box.y + box.height + margin;
  const isWhole =
    within(ax, left, right) && within(bx, left, right) && within(ay, top, bottom) && within(by, top, bottom);
  if (isWhole) return WHOLE;
  const x = spanOf(ax, bx - ax, left, right);
  const y = spanOf(ay, by - ay, top, bottom);
  const from = Math.max(0, x.from, y.from);
  const to = Math.min(1, x.to, y.to);
  return from < to ? { from, to } : undefined;
}

function within(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

/** Where `at` + t · `along` is within two bounds. */
function spanOf(at: number, along: number, low: number, high: number): Span {
  if (along === 0) return within(at, low, high) ? { from: -Infinity, to: Infinity } : { from: Infinity, to: -Infinity };
  const first = (low - at) / along;
  const second = (high - at) / along;
  return { from: Math.min(first, second), to: Math.max(first, second) };
}
