/** A frame that took longer than this (a tab in the background) moves the balls no further than this, in seconds. */
const LONGEST_FRAME = 0.1;

/** Where a race stands and whether it is running on. Time is told from outside. */
export interface Playback {
  readonly step: number;
  readonly isPlaying: boolean;
}

/** How fast and how far. */
export interface Course {
  readonly steps: number;
  /** Updates in a second; 0: one at each press of play. */
  readonly speed: number;
  readonly loop: boolean;
}

/** Play; at the end it begins again. One step at a time, a press is a step. */
export function play({ step }: Playback, { steps, speed }: Course): Playback {
  if (speed === 0) return { step: step >= steps ? 0 : stepBy(step, 1, steps), isPlaying: false };
  return { step: step >= steps ? 0 : step, isPlaying: steps > 0 };
}

/** The playback after `seconds` more. It stops by itself at the end. */
export function advance(playback: Playback, course: Course, seconds: number): Playback {
  if (!playback.isPlaying) return playback;
  const step = playback.step + course.speed * Math.min(LONGEST_FRAME, Math.max(0, seconds));
  if (step < course.steps) return { step, isPlaying: true };
  return course.loop ? { step: 0, isPlaying: true } : { step: course.steps, isPlaying: false };
}

/** A step that exists, nearest to the one asked for. */
export function clampStep(step: number, steps: number): number {
  return Number.isFinite(step) ? Math.min(steps, Math.max(0, step)) : 0;
}

/** Whole steps forward or back: from between two steps the first one goes to the neighbour in that direction. */
export function stepBy(step: number, count: number, steps: number): number {
  const from = count > 0 ? Math.floor(step) : Math.ceil(step);
  return clampStep(from + count, steps);
}
