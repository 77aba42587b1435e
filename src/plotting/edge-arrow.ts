import type { Box } from './viewport.ts';

/** An arrow at the edge of the plot for something outside of it. */
export interface EdgeArrow {
  /** On the edge of the clip rectangle, `inset` pixels inside. */
  readonly x: number;
  readonly y: number;
  /** Direction to the place outside, in radians: 0 is right, π/2 down. */
  readonly angle: number;
}

/** The arrow for a place outside of the clip rectangle; undefined when it is inside. */
export function edgeArrow(place: { x: number; y: number }, clip: Box, inset = 0): EdgeArrow | undefined {
  const right = clip.x + clip.width;
  const bottom = clip.y + clip.height;
  if (place.x >= clip.x && place.x <= right && place.y >= clip.y && place.y <= bottom) return undefined;
  const x = Math.min(right - inset, Math.max(clip.x + inset, place.x));
  const y = Math.min(bottom - inset, Math.max(clip.y + inset, place.y));
  return { x, y, angle: Math.atan2(place.y - y, place.x - x) };
}
