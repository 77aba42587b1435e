import type { Trajectory } from '../core/trajectory.ts';
import { clipLine } from './clip-line.ts';
import { polylinePath } from './path-text.ts';
import type { Box, Viewport } from './viewport.ts';

/** What a trail needs of a trajectory. */
export type TrailSource = Pick<Trajectory, 'dimension' | 'lastFinite' | 'coordinate' | 'loss'>;

/** A run in CSS pixels. */
export interface Trail {
  /** The last step that has a place: the end, or the last finite one of a run that diverged. */
  readonly last: number;
  /** [x0, y0, x1, y1, …], one pair a step; held within a million pixels. */
  readonly points: Float32Array;
  /** The lines worth drawing, by the step at which each begins: ascending. */
  readonly lines: Uint32Array;
  /** The step at which each of those lines ends. */
  readonly ends: Uint32Array;
  readonly clip: Box;
}

/** Beyond this, canvases and SVG lose their precision. */
const FARTHEST = 1e6;
/** Points nearer than this to the last one drawn are left out: half of what an eye sees on a dense display. */
const NEAR = 0.3;
/** Runs up to so many steps are drawn as they are. */
const SHORT = 200;
/** Places finer than that are the same when lines are compared, in pixels. */
const GRAIN = 0.5;
/** How far a line is drawn beyond the picture, in pixels: its pen is wide, and dashes of a line that leaves for ever take ages. */
const MARGIN = 32;

/** Lays a trajectory into a picture: (x, y) for two weights, (x, loss) for one. */
export function createTrail(source: TrailSource, viewport: Viewport): Trail {
  const last = source.lastFinite;
  const points = new Float32Array(2 * (last + 1));
  const floor = viewport.clip.y + viewport.clip.height;
  for (let k = 0; k <= last; k++) {
    const height = source.dimension === 1 ? source.loss(k) : source.coordinate(k, 1);
    points[2 * k] = hold(viewport.toX(source.coordinate(k, 0)));
    // A start at which the loss is undefined has no height on a curve: its ball lies on the axis.
    points[2 * k + 1] = Number.isNaN(height) ? floor : hold(viewport.toY(height));
  }
  return { last, points, clip: viewport.clip, ...decimate(points, last, viewport.clip) };
}

function hold(pixels: number): number {
  return Math.min(FARTHEST, Math.max(-FARTHEST, pixels));
}

/** Chooses the lines that are drawn: none shorter than what can be seen, none twice, none wholly outside. */
function decimate(points: Float32Array, last: number, clip: Box): Pick<Trail, 'lines' | 'ends'> {
  const starts: number[] = [];
  const ends: number[] = [];
  const drawn = new Set<number>();
  const isLong = last > SHORT;
  let from = 0;
  for (let k = 1; k <= last; k++) {
    const dx = points[2 * k] - points[2 * from];
    const dy = points[2 * k + 1] - points[2 * from + 1];
    if (dx * dx + dy * dy < NEAR * NEAR && k < last) continue;
    const start = from;
    from = k;
    if (isOutside(points, start, k, clip)) continue;
    if (isLong) {
      const key = lineKey(points, start, k, clip);
      if (key !== undefined && drawn.has(key)) continue;
      if (key !== undefined) drawn.add(key);
    }
    starts.push(start);
    ends.push(k);
  }
  return { lines: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Both ends beyond the same edge. */
function isOutside(points: Float32Array, a: number, b: number, clip: Box): boolean {
  const ax = points[2 * a] - clip.x;
  const ay = points[2 * a + 1] - clip.y;
  const bx = points[2 * b] - clip.x;
  const by = points[2 * b + 1] - clip.y;
  if ((ax < 0 && bx < 0) || (ay < 0 && by < 0)) return true;
  return (ax > clip.width && bx > clip.width) || (ay > clip.height && by > clip.height);
}

/** The same number for lines that cover the same pixels, whichever way; undefined when an end is not in the clip. */
function lineKey(points: Float32Array, a: number, b: number, clip: Box): number | undefined {
  const start = placeKey(points, a, clip);
  const end = placeKey(points, b, clip);
  if (start === undefined || end === undefined) return undefined;
  return Math.min(start, end) * PLACES + Math.max(start, end);
}

/** Places in a picture of 4096 × 4096 CSS pixels, so that a pair of them is a whole number below 2^53. */
const PLACES_PER_SIDE = 8192;
const PLACES = PLACES_PER_SIDE * PLACES_PER_SIDE;

function placeKey(points: Float32Array, k: number, clip: Box): number | undefined {
  const column = Math.round((points[2 * k] - clip.x) / GRAIN);
  const row = Math.round((points[2 * k + 1] - clip.y) / GRAIN);
  if (column < 0 || row < 0 || column >= PLACES_PER_SIDE || row >= PLACES_PER_SIDE) return undefined;
  return row * PLACES_PER_SIDE + column;
}

/** Where the ball is at a real step: an iterate, or on the straight line between two. After a failure: the last place. */
export function positionAt(trail: Trail, step: number): { x: number; y: number } {
  const s = Math.min(trail.last, Math.max(0, step));
  const k = Math.floor(s);
  const next = Math.min(trail.last, k + 1);
  const t = s - k;
  const { points } = trail;
  return {
    x: points[2 * k] + (points[2 * next] - points[2 * k]) * t,
    y: points[2 * k + 1] + (points[2 * next + 1] - points[2 * k + 1]) * t,
  };
}

/**
 * The polyline between two real steps: [x0, y0, x1, y1, …] in CSS pixels, NaN pairs lift the pen. Ends are on the line
 * between iterates; what lies far outside the picture is cut off. For a persistent canvas layer: draw from the step that
 * is already there.
 */
export function trailPolyline(trail: Trail, from: number, to: number): Float32Array {
  const start = Math.max(0, from);
  const end = Math.min(trail.last, to);
  if (!(end > start)) return new Float32Array();
  const { lines, ends, clip } = trail;
  const out: number[] = [];
  let pen = Number.NaN;
  for (let i = firstLineAfter(ends, start); i < lines.length && lines[i] < end; i++) {
    const a = positionAt(trail, Math.max(start, lines[i]));
    const b = positionAt(trail, Math.min(end, ends[i]));
    const span = clipLine(a.x, a.y, b.x, b.y, clip, MARGIN);
    if (span === undefined) continue;
    if (lines[i] !== pen || span.from > 0 || out.length === 0) {
      if (out.length > 0) out.push(Number.NaN, Number.NaN);
      out.push(a.x + (b.x - a.x) * span.from, a.y + (b.y - a.y) * span.from);
    }
    if (span.to < 1) out.push(a.x + (b.x - a.x) * span.to, a.y + (b.y - a.y) * span.to);
    else out.push(b.x, b.y);
    pen = span.to < 1 ? Number.NaN : ends[i];
  }
  return Float32Array.from(out);
}

/**
 * Up to where a trail is drawn by whole lines: the step itself, or where the line that crosses it begins. A ball at rest
 * has one line that goes on for long, and a layer that is painted by whole lines does not take it up again and again.
 */
export function wholeLines(trail: Trail, step: number): number {
  const { lines, ends, last } = trail;
  const at = Math.min(last, step);
  const i = firstLineAfter(ends, at);
  return i < lines.length && lines[i] < at ? lines[i] : at;
}

/** SVG path text of the polyline between two real steps, two decimals. */
export function trailPath(trail: Trail, from: number, to: number): string {
  return polylinePath(trailPolyline(trail, from, to));
}

/** The first line that ends after a step, by bisection. */
function firstLineAfter(ends: Uint32Array, step: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] <= step) low = middle + 1;
    else high = middle;
  }
  return low;
}
