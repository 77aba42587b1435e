import { pathNumber } from '../../src/plotting/path-text.ts';
import type { Box } from '../../src/plotting/viewport.ts';

/** CSS pixels between hatch lines, along the x axis. */
const PERIOD = 8;

/** Diagonal lines over a box, cut at its edges, as SVG path text. Lines of neighbouring boxes meet. */
export function hatchPath({ x, y, width, height }: Box): string {
  let text = '';
  const right = x + width;
  const bottom = y + height;
  // Each line is x + y = c: it rises to the right.
  for (let c = Math.ceil((x + y) / PERIOD) * PERIOD; c < right + bottom; c += PERIOD) {
    const x0 = Math.max(x, c - bottom);
    const x1 = Math.min(right, c - y);
    if (x1 <= x0) continue;
    text += `M${pathNumber(x0)},${pathNumber(c - x0)}L${pathNumber(x1)},${pathNumber(c - x1)}`;
  }
  return text;
}
