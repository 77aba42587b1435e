import { pathNumber as n } from './path-text.ts';

/** CSS pixels: what the longest arrow comes near to, and below which none is drawn (its head would be all of it). */
export const LONGEST_ARROW = 64;
const SHORTEST_ARROW = 7;
/** Of an arrow's head. */
const HEAD_LENGTH = 8;
const HEAD_HALF_WIDTH = 4.5;

/** Semi-axes of the ring of a memory, CSS pixels: just around the ball, and what the widest comes near to. */
const RING_LEAST = 12;
const RING_MOST = 46;

/** A displacement of so many CSS pixels a step has an arrow half as long as the longest. */
const VELOCITY_HALF = 16;

/** An arrow in CSS pixels: from its foot by (dx, dy). */
export interface Arrow {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/**
 * The length of the arrow of a slope m ≥ 0: L = 64·√(m/(m + 3·half)) pixels. It grows with the slope, is half the longest
 * at `half`, and never longer than that, so that no arrow covers the picture. Slopes of one ground differ by orders of
 * magnitude: the root keeps the gentle ones in sight. 0 where an arrow would be all head.
 */
export function slopeLength(slope: number, half: number): number {
  return seen(LONGEST_ARROW * Math.sqrt(saturated(slope, 3 * half)));
}

/**
 * The length of the arrow of a displacement of d CSS pixels a step: L = 64·d/(d + 16). Short ones are lengthened, long ones
 * held. 0 where an arrow would be all head.
 */
export function velocityLength(pixels: number): number {
  return seen(LONGEST_ARROW * saturated(pixels, VELOCITY_HALF));
}

/** A semi-axis of the ring of a memory m ≥ 0 that is compared with slopes, in CSS pixels: R = 12 + 34·√(m/(m + 3·half)). */
export function ringRadius(magnitude: number, half: number): number {
  return RING_LEAST + (RING_MOST - RING_LEAST) * Math.sqrt(saturated(magnitude, 3 * half));
}

function seen(length: number): number {
  return length < SHORTEST_ARROW ? 0 : length;
}

function saturated(magnitude: number, half: number): number {
  if (!(magnitude > 0)) return 0;
  if (magnitude === Infinity) return 1;
  return half > 0 ? magnitude / (magnitude + half) : 1;
}

/** An arrow of a length in the direction of (dx, dy); undefined when it has no length or no direction. */
export function arrowAlong(x: number, y: number, dx: number, dy: number, length: number): Arrow | undefined {
  const size = Math.hypot(dx, dy);
  if (!(length > 0) || !(size > 0) || !Number.isFinite(size)) return undefined;
  return { x, y, dx: (dx / size) * length, dy: (dy / size) * length };
}

/** CSS pixels by which an arrow moves aside for another, and the cosines of their angle between which it begins to. */
const ASIDE = 7;
const TURNED = 0.6;
const PARALLEL = 0.95;

/** The arrow, moved aside as far as it would hide below the other: smoothly, and toward the top of the picture. */
export function beside(arrow: Arrow, other: Arrow | undefined): Arrow {
  if (other === undefined) return arrow;
  const size = Math.hypot(arrow.dx, arrow.dy);
  const cosine = (arrow.dx * other.dx + arrow.dy * other.dy) / (size * Math.hypot(other.dx, other.dy));
  const t = Math.min(1, Math.max(0, (cosine - TURNED) / (PARALLEL - TURNED)));
  const shift = ((ASIDE * t * t * (3 - 2 * t)) / size) * (arrow.dx < 0 ? -1 : 1);
  return { ...arrow, x: arrow.x + arrow.dy * shift, y: arrow.y - arrow.dx * shift };
}

/** The shaft of an arrow, as far as its head, as SVG path text. */
export function shaftPath({ x, y, dx, dy }: Arrow): string {
  const share = Math.max(0, 1 - HEAD_LENGTH / Math.hypot(dx, dy));
  return `M${n(x)},${n(y)}L${n(x + dx * share)},${n(y + dy * share)}`;
}

/** The head of an arrow as SVG path text: closed to be filled, or the two strokes of an open one. */
export function headPath({ x, y, dx, dy }: Arrow, isOpen = false): string {
  const size = Math.hypot(dx, dy);
  const [ux, uy] = [dx / size, dy / size];
  const [tipX, tipY] = [x + dx, y + dy];
  const [baseX, baseY] = [tipX - ux * HEAD_LENGTH, tipY - uy * HEAD_LENGTH];
  const corner = (side: number): string =>
    `${n(baseX - side * uy * HEAD_HALF_WIDTH)},${n(baseY + side * ux * HEAD_HALF_WIDTH)}`;
  return `M${corner(1)}L${n(tipX)},${n(tipY)}L${corner(-1)}${isOpen ? '' : 'Z'}`;
}
