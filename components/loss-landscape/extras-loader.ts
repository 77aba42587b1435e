import type { Figure } from '../../src/figure/figure.ts';
import type { Extras } from './picture.ts';
import type { PictureExtras } from './picture-extras.ts';
import type { Scene } from './scene.ts';

/** Loads what a picture shows beyond the race: the first picture does without. */
export class ExtrasLoader {
  private extras: PictureExtras | undefined;
  private isLoading = false;

  constructor(private readonly onLoad: () => void) {}

  /** Undefined while there are none. */
  of(scene: Scene, figure: Figure): Extras | undefined {
    if (this.extras !== undefined) return this.extras.of(scene, figure);
    if (!this.isLoading) void this.load();
    return undefined;
  }

  private async load(): Promise<void> {
    this.isLoading = true;
    const { PictureExtras } = await import('./picture-extras.ts');
    this.extras = new PictureExtras();
    this.onLoad();
  }
}
