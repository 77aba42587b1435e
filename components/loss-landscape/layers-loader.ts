import type { PlotLayers } from './plot-layers.ts';
import type { Scene } from './scene.ts';

/** Loads the canvases of a contour with the first of them: a curve has none. */
export class LayersLoader {
  private layers: PlotLayers | undefined;
  private isLoading = false;

  constructor(private readonly onLoad: () => void) {}

  draw(plot: HTMLElement | null, scene: Scene, step: number, focused: number | undefined): void {
    if (scene.ground.surface === undefined) return;
    if (this.layers !== undefined) this.layers.draw(plot, scene, step, focused);
    else if (!this.isLoading) void this.load();
  }

  /** Gives the canvases' memory back; they are painted again when drawn next. */
  release(plot: HTMLElement | null): void {
    this.layers?.release(plot);
  }

  private async load(): Promise<void> {
    this.isLoading = true;
    const { PlotLayers } = await import('./plot-layers.ts');
    this.layers = new PlotLayers();
    this.onLoad();
  }
}
