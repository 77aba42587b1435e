import { type CatalogueLoss, findLoss } from '../../src/losses/index.ts';
import type { Mode } from '../../src/plotting/ramp.ts';
import { thumbnailCurve, thumbnailSurface } from '../../src/plotting/thumbnail.ts';

/** CSS pixels of a thumbnail; on screen it is scaled to its column. */
export const THUMBNAIL_WIDTH = 176;
export const THUMBNAIL_HEIGHT = 99;

/** Draws thumbnails one after the other, and lets the page have its turn before each. */
export class ThumbnailPainter {
  private queue: Element[] = [];
  private mode: Mode = 'light';
  private pixelRatio = 1;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What each picture shows already. */
  private readonly painted = new WeakMap<Element, string>();

  /** Draws pictures, whose `data-loss` names what they show; those of an earlier call that are waiting are dropped. */
  paint(pictures: Iterable<SVGSVGElement | HTMLCanvasElement>, mode: Mode, pixelRatio: number): void {
    this.mode = mode;
    this.pixelRatio = pixelRatio;
    this.queue = [...pictures].filter((picture) => this.painted.get(picture) !== this.keyOf(picture));
    this.timer ??= setTimeout(this.next);
  }

  stop(): void {
    this.queue = [];
  }

  private readonly next = (): void => {
    this.timer = undefined;
    const picture = this.queue.shift();
    if (picture === undefined) return;
    if (picture instanceof HTMLCanvasElement) this.paintSurface(picture);
    else if (picture instanceof SVGSVGElement) drawCurve(picture);
    this.painted.set(picture, this.keyOf(picture));
    this.timer = setTimeout(this.next);
  };

  private paintSurface(canvas: HTMLCanvasElement): void {
    const { mode, pixelRatio } = this;
    canvas.width = Math.round(THUMBNAIL_WIDTH * pixelRatio);
    canvas.height = Math.round(THUMBNAIL_HEIGHT * pixelRatio);
    const raster = thumbnailSurface(lossOf(canvas), canvas.width, canvas.height, { mode, pixelRatio });
    canvas.getContext('2d')?.putImageData(new ImageData(raster.data, raster.width, raster.height), 0, 0);
  }

  private keyOf(picture: Element): string {
    const { id } = lossOf(picture);
    // The colours of a curve are those of its style sheet.
    return picture instanceof SVGSVGElement ? id : [id, this.mode, this.pixelRatio].join();
  }
}

function lossOf(picture: Element): CatalogueLoss {
  return findLoss(picture.getAttribute('data-loss') ?? '');
}

function drawCurve(picture: SVGSVGElement): void {
  const { line, area } = thumbnailCurve(lossOf(picture), THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT);
  picture.querySelector('.line')?.setAttribute('d', line);
  picture.querySelector('.area')?.setAttribute('d', area);
}
