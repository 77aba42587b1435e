import type { CatalogueLoss } from '../losses/index.ts';
import { contourRaster, type Raster } from './contour-raster.ts';
import { areaPath, curvePath, curveValueRange, sampleCurve } from './curve.ts';
import { contourLevels } from './levels.ts';
import { type Mode, surfaceInk, surfaceRamp } from './ramp.ts';
import { evaluateGrid, nodesFor } from './value-grid.ts';
import { createViewport } from './viewport.ts';

/** Few lines: more run together in a picture that small. */
const LEVELS = 9;

/** Air below and above a curve, as a share of its height. */
const AIR = 0.1;

/** A small curve without axes as SVG path texts, in a box of `width` × `height`. */
export function thumbnailCurve(loss: CatalogueLoss, width: number, height: number): { line: string; area: string } {
  const [domain] = loss.domain;
  const curve = sampleCurve(loss, domain);
  const [low, high] = curveValueRange(curve, { include: [loss.evaluate(Float64Array.from(loss.starts[0]))] });
  const air = AIR * (high - low);
  const margins = { top: 0, right: 0, bottom: 0, left: 0 };
  const viewport = createViewport({ domain: [domain, [low - air, high + air]], width, height, margins });
  return { line: curvePath(curve, viewport), area: areaPath(curve, viewport) };
}

/** A small contour picture; sizes in device pixels. */
export function thumbnailSurface(
  loss: CatalogueLoss,
  width: number,
  height: number,
  { mode, pixelRatio }: { readonly mode: Mode; readonly pixelRatio: number },
): Raster {
  const grid = evaluateGrid(loss, loss.domain, nodesFor(width), nodesFor(height));
  const { levels, lowest } = contourLevels(grid.values, LEVELS);
  const colors = surfaceRamp(mode, levels.length + 1);
  return contourRaster({ grid, width, height, pixelRatio, levels, lowest, colors, ...surfaceInk[mode], loss });
}
