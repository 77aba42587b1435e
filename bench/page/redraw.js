import { contours } from 'd3-contour';
import { findLoss } from '../../src/losses/index.ts';
import { contourRaster } from '../../src/plotting/contour-raster.ts';
import { contourLevels } from '../../src/plotting/levels.ts';
import { surfaceInk, surfaceRamp } from '../../src/plotting/ramp.ts';
import { evaluateGrid, nodesFor } from '../../src/plotting/value-grid.ts';

const SIZE = 400;
const LEVELS = 20;
const canvas = Object.assign(document.createElement('canvas'), { width: SIZE, height: SIZE });
const context = canvas.getContext('2d');

/** Milliseconds of the landscape's own drawing: values, levels, picture. */
export function redrawByRaster(id) {
  const loss = findLoss(id);
  const before = performance.now();
  const grid = evaluateGrid(loss, loss.domain, nodesFor(SIZE), nodesFor(SIZE));
  const { levels, lowest } = contourLevels(grid.values, LEVELS);
  const colors = surfaceRamp('light', levels.length + 1);
  const { data } = contourRaster({
    grid,
    width: SIZE,
    height: SIZE,
    levels,
    lowest,
    colors,
    ...surfaceInk.light,
    loss,
  });
  context.putImageData(new ImageData(data, SIZE, SIZE), 0, 0);
  return performance.now() - before;
}

/** Milliseconds of what is usual: a value for each pixel, contours from d3, and their text for SVG paths. */
export function redrawByPaths(id) {
  const loss = findLoss(id);
  const before = performance.now();
  const { values } = evaluateGrid(loss, loss.domain, SIZE, SIZE);
  const { levels } = contourLevels(values, LEVELS);
  const shapes = contours()
    .size([SIZE, SIZE])
    .thresholds([...levels])(values);
  const texts = shapes.map(({ coordinates }) =>
    coordinates
      .flat()
      .map((ring) => `M${ring.join('L')}Z`)
      .join(''),
  );
  const spent = performance.now() - before;
  if (texts.length !== levels.length) throw new Error('bench: a level has no path');
  return spent;
}
