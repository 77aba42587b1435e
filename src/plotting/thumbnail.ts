import type { Job } from '../analysis/job.ts';
import type { Loss } from '../core/loss.ts';
import type { Ball, Race } from '../race/race.ts';
import type { Domain } from '../race/specification.ts';
import { prepareRaster, type Raster } from './contour-raster.ts';
import { areaPath, curvePath, curveValueRange, sampleCurve } from './curve.ts';
import { contourLevels } from './levels.ts';
import { type Mode, surfaceInk, surfaceRamp } from './ramp.ts';
import { createTrail, positionAt, type Trail, trailPath } from './trail.ts';
import { emptyGrid, evaluateGridRows, nodesFor } from './value-grid.ts';
import { createViewport, type Viewport } from './viewport.ts';

/** What a small picture shows: a loss in a window, with the place that runs start from. */
export interface ThumbnailGround {
  readonly loss: Loss;
  readonly domain: Domain;
  readonly start: readonly number[];
}

/** The path of one ball in a small picture. */
export interface ThumbnailTrail {
  readonly ball: Ball;
  readonly path: string;
  /** Where it ended, in the picture's units; undefined when that is outside. */
  readonly end: { readonly x: number; readonly y: number } | undefined;
}

/** Few lines: more run together in a picture that small. */
const LEVELS = 9;
/** Air below and above a curve, as a share of its height. */
const AIR = 0.1;
const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0 };
/** Rows that are worked on without a pause. */
const ROWS = 8;

/** A small curve without axes as SVG path texts, in a box of `width` × `height`. */
export function thumbnailCurve(
  { loss, domain: [domain], start }: ThumbnailGround,
  width: number,
  height: number,
): { line: string; area: string; viewport: Viewport } {
  const curve = sampleCurve(loss, domain);
  const [low, high] = curveValueRange(curve, { include: [loss.evaluate(Float64Array.from(start))] });
  const air = AIR * (high - low);
  const viewport = createViewport({ domain: [domain, [low - air, high + air]], width, height, margins: NO_MARGINS });
  return { line: curvePath(curve, viewport), area: areaPath(curve, viewport), viewport };
}

/** Where things are in a small contour picture. */
export function thumbnailViewport({ domain }: ThumbnailGround, width: number, height: number): Viewport {
  return createViewport({ domain, width, height, margins: NO_MARGINS });
}

/** A small contour picture, drawn a few rows at a time; sizes in device pixels. */
export function* thumbnailSurfaceJob(
  { loss, domain }: ThumbnailGround,
  width: number,
  height: number,
  { mode, pixelRatio }: { readonly mode: Mode; readonly pixelRatio: number },
): Job<Raster> {
  const grid = emptyGrid(domain, nodesFor(width), nodesFor(height));
  for (let row = 0; row < grid.rows; row += ROWS) {
    evaluateGridRows(loss, grid, row, Math.min(grid.rows, row + ROWS));
    yield (0.4 * row) / grid.rows;
  }
  const { levels, lowest } = contourLevels(grid.values, LEVELS);
  const colors = surfaceRamp(mode, levels.length + 1);
  yield 0.4;
  const raster = prepareRaster({ grid, width, height, pixelRatio, levels, lowest, colors, ...surfaceInk[mode], loss });
  for (let row = 0; row < height; row += ROWS) {
    yield 0.5 + (0.5 * row) / height;
    raster.drawRows(row, Math.min(height, row + ROWS));
  }
  return raster;
}

/** The paths of a race's balls. One that goes away for good is followed no further than out of sight. */
export function thumbnailTrails(race: Race, viewport: Viewport): ThumbnailTrail[] {
  const shown = race.balls.filter(({ specification }) => specification.hidden !== true);
  return shown.map((ball) => {
    const trail = createTrail(ball.trajectory, viewport);
    const end = positionAt(trail, trail.last);
    const isSeen = viewport.contains(end.x, end.y);
    const path = trailPath(trail, 0, isSeen ? trail.last : firstGone(trail, viewport));
    return { ball, path, end: isSeen ? end : undefined };
  });
}

/** The first step that is farther outside than the picture is large: lines from there on would only cover it. */
function firstGone({ points, last }: Trail, { width, height }: Viewport): number {
  for (let k = 0; k <= last; k++) {
    const [x, y] = [points[2 * k], points[2 * k + 1]];
    if (x < -width || x > 2 * width || y < -height || y > 2 * height) return k;
  }
  return last;
}
