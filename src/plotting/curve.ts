import type { Loss } from '../core/loss.ts';
import { bodyOf } from './curve-range.ts';
import { pathNumber } from './path-text.ts';
import type { Viewport } from './viewport.ts';

export { curveValueRange } from './curve-range.ts';

/** A one-dimensional loss as a curve in its own numbers. */
export interface Curve {
  readonly domain: readonly [number, number];
  /** Unbroken pieces, each [x0, f0, x1, f1, …] with ascending x and finite f; broken at holes, jumps and poles. */
  readonly pieces: readonly Float64Array[];
  /** Intervals of x in which the loss is undefined. */
  readonly holes: readonly (readonly [number, number])[];
  /** Lowest and highest value without poles and other far outliers, each place of the domain counting the same. */
  readonly body: readonly [number, number];
}

/** Samples before refinement: one for each two pixels of a wide figure. */
const FIRST_SAMPLES = 500;
/** Halvings of one interval: ends far below a pixel. */
const MOST_HALVINGS = 9;
/** Deviation from a straight line, as a share of the height that is shown, at which an interval is halved. */
const TOLERANCE = 5e-4;
/** Halvings that find the edge of a hole. */
const EDGE_HALVINGS = 40;
/** Heights of the picture above and below it, beyond which a pole is not followed. */
const BEYOND = 2;
/** A hole narrower than that share of the domain is a point: a pole that a sample happens to hit. */
const POINT = 1e-9;
/** A change over an interval that cannot be halved further is a jump from this share of the shown height on. */
const JUMP = 0.02;

/** Samples a loss on [low, high], densely where it bends. */
export function sampleCurve(loss: Loss, domain: readonly [number, number], samples = FIRST_SAMPLES): Curve {
  const [left, right] = domain;
  const w = new Float64Array(1);
  const f = (x: number): number => {
    w[0] = x;
    return loss.evaluate(w);
  };
  const xs = Array.from({ length: samples + 1 }, (_, index) => left + ((right - left) * index) / samples);
  const fs = xs.map(f);
  const body = bodyOf(fs);
  const height = body[1] - body[0] || 1;
  // Far outside of the picture nothing bends visibly.
  const shown = [body[0] - BEYOND * height, body[1] + BEYOND * height] as const;
  const builder = new CurveBuilder((right - left) * POINT);
  const refiner: Refiner = { f, builder, height, shown };
  for (let i = 0; i <= samples; i++) {
    if (i > 0) refine(refiner, xs[i - 1], fs[i - 1], xs[i], fs[i], 0);
    builder.add(xs[i], fs[i]);
  }
  return { domain, body, ...builder.finish() };
}

/** What the halving of intervals goes by. */
interface Refiner {
  readonly f: (x: number) => number;
  readonly builder: CurveBuilder;
  /** The height of the picture in loss. */
  readonly height: number;
  /** Values beyond count as these. */
  readonly shown: readonly [number, number];
}

/** Collects pieces and holes from points with ascending x. */
class CurveBuilder {
  private readonly pieces: Float64Array[] = [];
  private readonly holes: [number, number][] = [];
  private piece: number[] = [];
  private holeStart: number | undefined;
  private last = Number.NaN;

  constructor(private readonly narrowest: number) {}

  add(x: number, value: number): void {
    if (Number.isFinite(value)) {
      if (this.holeStart !== undefined) this.holes.push([this.holeStart, x]);
      this.holeStart = undefined;
      this.piece.push(x, value);
    } else {
      this.break();
      this.holeStart ??= Number.isNaN(this.last) ? x : this.last;
    }
    this.last = x;
  }

  break(): void {
    if (this.piece.length > 0) this.pieces.push(Float64Array.from(this.piece));
    this.piece = [];
  }

  finish(): Pick<Curve, 'pieces' | 'holes'> {
    this.break();
    if (this.holeStart !== undefined && this.last > this.holeStart) this.holes.push([this.holeStart, this.last]);
    return { pieces: this.pieces, holes: this.holes.filter(([start, end]) => end - start > this.narrowest) };
  }
}

/** Adds points strictly between two. */
function refine(refiner: Refiner, x0: number, f0: number, x1: number, f1: number, depth: number): void {
  const { f, builder, height, shown } = refiner;
  const isFinite0 = Number.isFinite(f0);
  if (isFinite0 !== Number.isFinite(f1)) {
    addEdge(f, x0, f0, x1, f1, builder);
    return;
  }
  if (!isFinite0) return;
  const x = (x0 + x1) / 2;
  const value = f(x);
  const [a, b, c] = [hold(f0, shown), hold(value, shown), hold(f1, shown)];
  // The first halving is always looked at, so that a wiggle narrower than the samples is not missed by chance.
  if (depth > 0 && Math.abs(b - (a + c) / 2) < TOLERANCE * height) {
    if (Math.abs(c - a) > BEYOND * height) builder.break();
    return;
  }
  if (depth === MOST_HALVINGS) {
    if (Math.abs(c - a) > JUMP * height) builder.break();
    return;
  }
  refine(refiner, x0, f0, x, value, depth + 1);
  builder.add(x, value);
  refine(refiner, x, value, x1, f1, depth + 1);
}

function hold(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}

/** Finds where the loss begins or ceases to be defined, between two points of which one is. */
function addEdge(
  f: (x: number) => number,
  x0: number,
  f0: number,
  x1: number,
  f1: number,
  builder: CurveBuilder,
): void {
  let [inside, insideValue, outside] = Number.isFinite(f0) ? [x0, f0, x1] : [x1, f1, x0];
  for (let i = 0; i < EDGE_HALVINGS; i++) {
    const x = (inside + outside) / 2;
    const value = f(x);
    if (Number.isFinite(value)) [inside, insideValue] = [x, value];
    else outside = x;
  }
  if (Number.isFinite(f0)) {
    builder.add(inside, insideValue);
    builder.add(outside, Number.NaN);
  } else {
    builder.add(outside, Number.NaN);
    builder.add(inside, insideValue);
  }
}

/** The curve as SVG path text in CSS pixels. Far beyond the picture values are held at its edges' double height. */
export function curvePath(curve: Curve, viewport: Viewport): string {
  return curve.pieces.map((piece) => piecePath(piece, viewport)).join('');
}

/** The ground under the curve, down to the bottom of the plot, as SVG path text. */
export function areaPath(curve: Curve, viewport: Viewport): string {
  const floor = pathNumber(viewport.clip.y + viewport.clip.height);
  return curve.pieces
    .filter((piece) => piece.length > 2)
    .map((piece) => {
      const first = pathNumber(viewport.toX(piece[0]));
      const last = pathNumber(viewport.toX(piece[piece.length - 2]));
      return `${piecePath(piece, viewport)}L${last},${floor}L${first},${floor}Z`;
    })
    .join('');
}

function piecePath(piece: Float64Array, viewport: Viewport): string {
  const { y, height } = viewport.clip;
  let text = '';
  for (let i = 0; i < piece.length; i += 2) {
    const py = Math.min(y + 2 * height, Math.max(y - height, viewport.toY(piece[i + 1])));
    text += `${i === 0 ? 'M' : 'L'}${pathNumber(viewport.toX(piece[i]))},${pathNumber(py)}`;
  }
  return text;
}
