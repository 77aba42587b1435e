import { fitCanvas } from './canvas-size.ts';
import type { paintSurface } from './paint-surface.ts';
import type { Scene } from './scene.ts';

/** Paints the contour picture of a scene once, at device resolution, on its own canvas. */
export class SurfaceLayer {
  private painted: string | undefined;
  private surface: unknown;
  /** Loaded with the first surface: a curve needs none. */
  private paint: typeof paintSurface | undefined;
  /** What is drawn as soon as it can be. */
  private waiting: (() => void) | undefined;

  /** Paints when there is something new to see. */
  draw(canvas: HTMLCanvasElement, scene: Scene): void {
    const { surface } = scene.ground;
    if (surface === undefined) return;
    const isResized = fitCanvas(canvas, scene.viewport.clip, scene.pixelRatio);
    if (this.paint === undefined) {
      this.waitToDraw(canvas, scene);
      return;
    }
    if (!isResized && this.surface === surface && this.painted === scene.mode) return;
    this.surface = surface;
    this.painted = scene.mode;
    this.paint(canvas, surface, scene);
  }

  /** Forgets what was painted, after its canvas was released. */
  release(): void {
    this.surface = undefined;
    this.waiting = undefined;
  }

  private waitToDraw(canvas: HTMLCanvasElement, scene: Scene): void {
    const isLoading = this.waiting !== undefined;
    this.waiting = () => this.draw(canvas, scene);
    if (!isLoading) void this.load();
  }

  private async load(): Promise<void> {
    const { paintSurface } = await import('./paint-surface.ts');
    this.paint = paintSurface;
    this.waiting?.();
    this.waiting = undefined;
  }
}
