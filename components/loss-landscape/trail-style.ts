/** CSS pixels. */
export const TRAIL_WIDTH = 2.5;
export const HALO_WIDTH = 5.5;

/**
 * A run is laid down in so many windows of steps, by whole lines; what comes after is drawn live, by the SVG above. Each window is
 * two strokes for each ball that moved, and a drag of the start lays down all of them in every frame.
 */
const WINDOWS = 40;

/** The steps in one window of a race. */
export function windowOf(steps: number): number {
  return Math.max(1, Math.round(steps / WINDOWS));
}
