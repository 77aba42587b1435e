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

/** `ring`: around the place they share. `stack`: one above the other, for a curve on which the ground is below. */
export type FanLayout = 'ring' | 'stack';

/** In radii: balls nearer than the first share a place fully, beyond the second not at all. */
const SHARED = 0.6;
const APART = 2.6;
/** Distance between neighbours in a ring or stack, in radii. */
const SPACING = 2.6;

/**
 * Moves balls that share a place aside so that each is seen. Every ball's offset depends continuously on all places
 * (nothing pops while balls converge), and on the order of the balls only: the first stands on top.
 */
export function fanOut(places: readonly Place[], radius: number, layout: FanLayout = 'ring'): FannedBall[] {
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
    const { dx, dy } = layout === 'ring' ? inRing(before, others, closest, radius) : inStack(before, radius);
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
function inRing(before: number, others: number, closest: number, radius: number): { dx: number; dy: number } {
  const count = 1 + others;
  const angle = -Math.PI / 2 - (2 * Math.PI * before) / count;
  const ring = (SPACING * radius) / 2 / Math.sin(Math.PI / Math.max(2, count));
  return { dx: Math.cos(angle) * ring * closest, dy: Math.sin(angle) * ring * closest };
}

function inStack(before: number, radius: number): { dx: number; dy: number } {
  return { dx: 0, dy: -SPACING * radius * before };
}
