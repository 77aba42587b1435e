import { pathNumber as n } from './path-text.ts';
import type { Box } from './viewport.ts';

/** A flag in CSS pixels, from its foot (0, 0): the pole leans to a side, so that what stands at the foot is seen. */
export interface FlagShape {
  /** The upper end of the pole. */
  readonly tip: { readonly x: number; readonly y: number };
  /** The middle of the cloth: there it is taken, and there its sign is. */
  readonly middle: { readonly x: number; readonly y: number };
  /** The outline of the cloth. */
  readonly cloth: string;
}

/** CSS pixels. */
const POLE = 38;
const CLOTH = { width: 29, height: 18, notch: 6 } as const;
/** Cloths of flags at one place hang one above the other, this far apart. */
const STACK = 20;
/** Feet nearer than that are one place. */
const SAME_PLACE = 14;
/** Pixels sideways for each pixel of the pole's height. */
const LEAN = 0.36;

/**
 * The shapes of flags at these feet, in their order. Flags at one place share its pole; at the upper edge of the plot a
 * flag hangs down, at the right edge it waves to the left.
 */
export function flagShapes(feet: readonly { x: number; y: number }[], clip: Box): FlagShape[] {
  return feet.map((foot, index) => {
    const below = feet.slice(0, index).filter(({ x, y }) => Math.hypot(x - foot.x, y - foot.y) < SAME_PLACE).length;
    const height = POLE + below * STACK;
    const reach = LEAN * height + CLOTH.width;
    const side = foot.x + reach > clip.x + clip.width ? -1 : 1;
    const upward = foot.y - height < clip.y && foot.y + height < clip.y + clip.height ? 1 : -1;
    return shape(height, side, upward);
  });
}

function shape(height: number, side: number, upward: number): FlagShape {
  const tip = { x: side * LEAN * height, y: upward * height };
  const bottom = { x: side * LEAN * (height - CLOTH.height), y: upward * (height - CLOTH.height) };
  const far = side * CLOTH.width;
  // Nearer to the pole: the notch takes from the other side.
  const middle = { x: (tip.x + bottom.x + far - side * CLOTH.notch) / 2, y: (tip.y + bottom.y) / 2 };
  const notch = (tip.x + bottom.x) / 2 + far - side * CLOTH.notch;
  const corners = [
    [tip.x, tip.y],
    [tip.x + far, tip.y],
    [notch, middle.y],
    [bottom.x + far, bottom.y],
    [bottom.x, bottom.y],
  ];
  return { tip, middle, cloth: `M${corners.map(([x, y]) => `${n(x)},${n(y)}`).join('L')}Z` };
}
