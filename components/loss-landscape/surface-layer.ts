import { fitCanvas } from './canvas-size.ts';
import { paintSurface } from './paint-surface.ts';
import type { Scene } from './scene.ts';
import { surfaceOf } from './surface-values.ts';

/** Paints the contour picture of a scene once, at device resolution, on its own canvas. */
export class SurfaceLayer {
  private painted: string | undefined;
  private surface: unknown;

  /** Paints when there is something new to see. */
  draw(canvas: HTMLCanvasElement, scene: Scene): void {
    const surface = surfaceOf(scene);
    if (surface === undefined) return;
    const isResized = fitCanvas(canvas, scene.viewport.clip, scene.pixelRatio);
    if (!isResized && this.surface === surface && this.painted === scene.mode) return;
    this.surface = surface;
    this.painted = scene.mode;
    paintSurface(canvas, surface, scene);
  }

  /** Forgets what was painted, after its canvas was released. */
  release(): void {
    this.surface = undefined;
  }
}
