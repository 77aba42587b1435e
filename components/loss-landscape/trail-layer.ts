import { trailPolyline, wholeLines } from '../../src/plotting/trail.ts';
import { fitCanvas } from './canvas-size.ts';
import type { Scene, SceneBall } from './scene.ts';
import { HALO_WIDTH, TRAIL_WIDTH, windowOf } from './trail-style.ts';

/** A trail that is longer than that in one window covers itself: dashes, halos and round corners could not be told, and would cost most of a frame. CSS pixels. */
const SCRIBBLE = 1500;

/**
 * Trails on a canvas that is only ever added to while playing forward. What is added at a window is the same whether it
 * comes while playing or all at once after a seek back, so that one step is always the same picture, to the pixel.
 */
export class TrailLayer {
  private scene: Scene | undefined;
  private windows = 0;
  /** Length of each ball's trail so far, in CSS pixels: where its dashes go on. */
  private lengths: number[] = [];
  private focused: number | undefined;

  draw(canvas: HTMLCanvasElement, scene: Scene, step: number, focused: number | undefined): void {
    const context = canvas.getContext('2d');
    if (context === null) return;
    const { clip } = scene.viewport;
    const isEmptied = fitCanvas(canvas, clip, scene.pixelRatio);
    const window = windowOf(scene.race.specification.steps);
    const wanted = Math.floor(step / window);
    if (isEmptied || scene !== this.scene || wanted < this.windows || focused !== this.focused) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      this.scene = scene;
      this.focused = focused;
      this.windows = 0;
      this.lengths = scene.balls.map(() => 0);
    }
    const { pixelRatio } = scene;
    context.setTransform(pixelRatio, 0, 0, pixelRatio, -clip.x * pixelRatio, -clip.y * pixelRatio);
    for (; this.windows < wanted; this.windows++) {
      scene.balls.forEach((ball, index) => this.add(context, ball, index, this.windows * window, window));
    }
  }

  release(): void {
    this.scene = undefined;
  }

  private add(context: CanvasRenderingContext2D, ball: SceneBall, index: number, from: number, window: number): void {
    const { trail } = ball;
    const points = trailPolyline(trail, wholeLines(trail, from), wholeLines(trail, from + window));
    if (points.length === 0) return;
    const isDimmed = this.focused !== undefined && this.focused !== ball.index;
    context.beginPath();
    const length = tracePolyline(context, points);
    const isScribble = length > SCRIBBLE;
    context.lineJoin = isScribble ? 'bevel' : 'round';
    context.globalAlpha = isDimmed ? DIMMED : 1;
    context.strokeStyle = ball.color;
    context.lineWidth = TRAIL_WIDTH;
    context.setLineDash(isScribble ? [] : [...ball.dash]);
    context.lineDashOffset = this.lengths[index];
    context.lineCap = isScribble || ball.dash.length > 0 ? 'butt' : 'round';
    context.stroke();
    if (!isScribble) this.addHalo(context, ball);
    context.globalAlpha = 1;
    this.lengths[index] += length;
  }

  /** Around the path just drawn, below everything that is there: a halo parts trails from the ground, not from each other. */
  private addHalo(context: CanvasRenderingContext2D, { halo }: SceneBall): void {
    context.globalCompositeOperation = 'destination-over';
    context.strokeStyle = halo;
    context.lineWidth = HALO_WIDTH;
    context.setLineDash([]);
    context.lineCap = 'round';
    context.stroke();
    context.globalCompositeOperation = 'source-over';
  }
}

const DIMMED = 0.25;

/** Traces [x0, y0, …] with NaN pairs lifting the pen; returns its length. */
function tracePolyline(context: CanvasRenderingContext2D, points: ArrayLike<number>): number {
  let length = 0;
  let isDown = false;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i];
    const y = points[i + 1];
    if (Number.isNaN(x)) {
      isDown = false;
      continue;
    }
    if (isDown) {
      context.lineTo(x, y);
      length += Math.hypot(x - points[i - 2], y - points[i - 1]);
    } else context.moveTo(x, y);
    isDown = true;
  }
  return length;
}
