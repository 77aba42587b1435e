import type { Domain } from '../race/specification.ts';

/** Seen sides may be that many times as long as those of the domain, or as short. */
const FARTHEST = 16;
const NEAREST = 1e-6;
/** Sides shorter than that share of where they are could not be told apart any more. */
const FINEST = 1e-9;
/** A window that is so near to the domain is the domain. */
const SAME = 0.01;

/** What one press of a zoom button or key does. */
export const ZOOM_STEP = 1.5;

/**
 * What is seen of a domain after zooming by a factor: above 1 closer, below 1 farther. `about` stays where it is in the
 * picture; absent: the middle. Undefined: all of the domain. Sides keep their proportions and are held to what can be drawn.
 */
export function zoomed(
  domain: Domain,
  seen: Domain | undefined,
  factor: number,
  about?: readonly number[],
): Domain | undefined {
  const shown = seen ?? domain;
  const shares = shown.map(([low, high], axis) => {
    const whole = domain[axis][1] - domain[axis][0];
    const finest = FINEST * Math.max(Math.abs(low), Math.abs(high));
    const least = Math.max(NEAREST * whole, finest) / (high - low);
    return { least, most: (FARTHEST * whole) / (high - low) };
  });
  const least = Math.max(...shares.map((share) => share.least));
  const most = Math.min(...shares.map((share) => share.most));
  const scale = Math.min(most, Math.max(least, 1 / factor));
  const next = shown.map(([low, high], axis): readonly [number, number] => {
    const middle = about?.[axis] ?? (low + high) / 2;
    return [middle + (low - middle) * scale, middle + (high - middle) * scale];
  });
  return isDomain(next, domain) ? undefined : next;
}

function isDomain(shown: Domain, domain: Domain): boolean {
  return domain.every(([low, high], axis) => {
    const tolerance = SAME * (high - low);
    return Math.abs(shown[axis][0] - low) <= tolerance && Math.abs(shown[axis][1] - high) <= tolerance;
  });
}
