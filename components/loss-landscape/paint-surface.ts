import { contourRaster } from '../../src/plotting/contour-raster.ts';
import { surfaceInk, surfaceRamp } from '../../src/plotting/ramp.ts';
import type { Scene } from './scene.ts';
import type { Surface } from './surface-values.ts';

/** Paints a contour picture on the whole of a canvas. */
export function paintSurface(canvas: HTMLCanvasElement, surface: Surface, { mode, pixelRatio, race }: Scene): void {
  const { width, height } = canvas;
  const { levels, lowest } = surface.levels;
  const raster = contourRaster({
    grid: surface.grid,
    width,
    height,
    pixelRatio,
    levels,
    lowest,
    colors: surfaceRamp(mode, levels.length + 1),
    ...surfaceInk[mode],
    loss: race.loss,
  });
  canvas.getContext('2d')?.putImageData(new ImageData(raster.data, width, height), 0, 0);
}
