import { releaseCanvas } from './canvas-size.ts';
import type { Scene } from './scene.ts';
import { SurfaceLayer } from './surface-layer.ts';
import { TrailLayer } from './trail-layer.ts';

/** The canvases of a contour: its surface and the past of its trails. A curve has none. */
export class PlotLayers {
  private readonly surface = new SurfaceLayer();
  private readonly trails = new TrailLayer();

  draw(plot: HTMLElement | null, scene: Scene, step: number, focused: number | undefined): void {
    const surface = plot?.querySelector<HTMLCanvasElement>('.surface');
    const past = plot?.querySelector<HTMLCanvasElement>('.past');
    if (surface) this.surface.draw(surface, scene);
    if (past) this.trails.draw(past, scene, step, focused);
  }

  /** Gives the canvases' memory back; they are painted again when drawn next. */
  release(plot: HTMLElement | null): void {
    this.surface.release();
    this.trails.release();
    plot?.querySelectorAll('canvas').forEach(releaseCanvas);
  }
}
