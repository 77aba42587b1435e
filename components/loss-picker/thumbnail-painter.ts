import { findLoss } from '../../src/losses/index.ts';
import type { Mode } from '../../src/plotting/ramp.ts';
import { thumbnailSurface } from '../../src/plotting/thumbnail.ts';

/** CSS pixels of a thumbnail; on screen it is scaled to its column. */
export const THUMBNAIL_WIDTH = 176;
export const THUMBNAIL_HEIGHT = 99;

/** Paints the thumbnails of surfaces one after the other, and lets the page have its turn between two. */
export class ThumbnailPainter {
  private queue: HTMLCanvasElement[] = [];
  private mode: Mode = 'light';
  private pixelRatio = 1;
  private isBusy = false;
  /** What each canvas shows already. */
  private readonly painted = new WeakMap<HTMLCanvasElement, string>();

  /** Paints canvases, whose `data-loss` names what they show; those of an earlier call that are waiting are dropped. */
  paint(canvases: Iterable<HTMLCanvasElement>, mode: Mode, pixelRatio: number): void {
    this.mode = mode;
    this.pixelRatio = pixelRatio;
    this.queue = [...canvases].filter((canvas) => this.painted.get(canvas) !== this.keyOf(canvas));
    if (!this.isBusy) this.next();
  }

  stop(): void {
    this.queue = [];
  }

  private next(): void {
    const canvas = this.queue.shift();
    this.isBusy = canvas !== undefined;
    if (canvas === undefined) return;
    this.paintOne(canvas);
    setTimeout(() => this.next());
  }

  private paintOne(canvas: HTMLCanvasElement): void {
    const { mode, pixelRatio } = this;
    const loss = findLoss(canvas.dataset.loss ?? '');
    canvas.width = Math.round(THUMBNAIL_WIDTH * pixelRatio);
    canvas.height = Math.round(THUMBNAIL_HEIGHT * pixelRatio);
    const raster = thumbnailSurface(loss, canvas.width, canvas.height, { mode, pixelRatio });
    canvas.getContext('2d')?.putImageData(new ImageData(raster.data, raster.width, raster.height), 0, 0);
    this.painted.set(canvas, this.keyOf(canvas));
  }

  private keyOf(canvas: HTMLCanvasElement): string {
    return [canvas.dataset.loss, this.mode, this.pixelRatio].join();
  }
}
