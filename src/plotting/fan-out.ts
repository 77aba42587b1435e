import type { Box } from './viewport.ts';

/** A place on screen, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A ball as drawn: moved aside by (dx, dy) from where it truly is. */
export interface FannedBall {
  /** Where it is drawn. */
  readonly x: number;
  readonly y: number;
  /** Where it truly is: the foot of its stem. */
  readonly footX: number;
  readonly footY: number;
  /** In [0, 1]: how much of a stem there is; 0 when the ball is alone. */
  readonly stem: number;
}

interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/** `ring`: around the place they share. `stack`: one above the other, for a curve on which the ground is below. */
export type FanLayout = 'ring' | 'stack';

/** How balls that share a place are moved aside. */
export interface FanOptions {
  readonly layout: FanLayout;
  /** The plot (CSS pixels) that they stay in, as far as few of them do; where many share a place they stand closer. */
  readonly clip?: Box | undefined;
}

/** In radii: balls nearer than the first share a place fully, beyond the second not at all. */
const SHARED = 0.6;
const APART = 2.6;
/** Distance between neighbours in a ring or stack, in radii. */
const SPACING = 2.6;
/** Balls that touch, in radii: a stack of so many is not pressed closer. A ring of many is a share of the plot's shorter side at most. */
const TOUCHING = 2;
const FREE_STACK = 4;
const RING_SHARE = 0.22;

/**
 * Moves balls that share a place aside so that each is seen. Every ball's offset depends continuously on all places
 * (nothing pops while balls converge), and on the order of the balls only: the first stands on top.
 */
export function fanOut(places: readonly Place[], radius: number, options: FanOptions): FannedBall[] {
  const { layout, clip } = options;
  return places.map((place, index) => {
    let before = 0;
    let others = 0;
    let closest = 0;
    for (let j = 0; j < places.length; j++) {
      if (j === index) continue;
      const share = sharing(place, places[j], radius);
      others += share;
      closest = Math.max(closest, share);
      if (j < index) before += share;
    }
    const { dx, dy } =
      layout === 'ring'
        ? inRing(before, others, closest, { radius, largest: largestRing(clip, radius) })
        : inStack(before, others, { radius, room: clip === undefined ? Infinity : place.y - radius - clip.y });
    const moved = Math.hypot(dx, dy);
    return {
      x: place.x + dx,
      y: place.y + dy,
      footX: place.x,
      footY: place.y,
      stem: Math.min(1, moved / radius),
    };
  });
}

/** In [0, 1], smooth in both places. */
function sharing(a: Place, b: Place, radius: number): number {
  const distance = Math.hypot(a.x - b.x, a.y - b.y) / radius;
  const t = Math.min(1, Math.max(0, (APART - distance) / (APART - SHARED)));
  return t * t * (3 - 2 * t);
}

/** Evenly around the place, the first on top; for the others a full turn is shared out by rank. */
function inRing(
  before: number,
  others: number,
  closest: number,
  { radius, largest }: { readonly radius: number; readonly largest: number },
): Offset {
  const count = 1 + others;
  const angle = -Math.PI / 2 - (2 * Math.PI * before) / count;
  const ring = Math.min(largest, (SPACING * radius) / 2 / Math.sin(Math.PI / Math.max(2, count)));
  return { dx: Math.cos(angle) * ring * closest, dy: Math.sin(angle) * ring * closest };
}

function largestRing(clip: Box | undefined, radius: number): number {
  if (clip === undefined) return Infinity;
  return Math.max(SPACING * radius, RING_SHARE * Math.min(clip.width, clip.height));
}

/** One above the other, as far apart as there is room for all of them. */
function inStack(
  before: number,
  others: number,
  { radius, room }: { readonly radius: number; readonly room: number },
): Offset {
  const height = Math.max(room, (FREE_STACK - 1) * TOUCHING * radius);
  const spacing = Math.min(SPACING * radius, height / Math.max(1, others));
  return { dx: 0, dy: -spacing * before };
}
