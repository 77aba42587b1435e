import { contourRaster } from '../../src/plotting/contour-raster.ts';
import { surfaceInk, surfaceRamp } from '../../src/plotting/ramp.ts';
import { fitCanvas } from './canvas-size.ts';
import type { Scene } from './scene.ts';

/** Paints the contour picture of a scene once, at device resolution, on its own canvas. */
export class SurfaceLayer {
  private painted: string | undefined;
  private surface: unknown;

  /** Paints when there is something new to see. */
  draw(canvas: HTMLCanvasElement, scene: Scene): void {
    const { surface } = scene.ground;
    if (surface === undefined) return;
    const isResized = fitCanvas(canvas, scene.viewport.clip, scene.pixelRatio);
    if (!isResized && this.surface === surface && this.painted === scene.mode) return;
    this.surface = surface;
    this.painted = scene.mode;
    const { width, height } = canvas;
    const raster = contourRaster({
      grid: surface.grid,
      width,
      height,
      pixelRatio: scene.pixelRatio,
      levels: surface.levels.levels,
      lowest: surface.levels.lowest,
      colors: surfaceRamp(scene.mode, surface.levels.levels.length + 1),
      ...surfaceInk[scene.mode],
      loss: scene.race.loss,
    });
    canvas.getContext('2d')?.putImageData(new ImageData(raster.data, width, height), 0, 0);
  }

  /** Forgets what was painted, after its canvas was released. */
  release(): void {
    this.surface = undefined;
  }
}
