import type { Loss } from '../core/loss.ts';
import { pathNumber } from './path-text.ts';
import type { Viewport } from './viewport.ts';

/** A one-dimensional loss as a curve in its own numbers. */
export interface Curve {
  readonly domain: readonly [number, number];
  /** Unbroken pieces, each [x0, f0, x1, f1, …] with ascending x and finite f; broken at holes, jumps and poles. */
  readonly pieces: readonly Float64Array[];
  /** Intervals of x in which the loss is undefined. */
  readonly holes: readonly (readonly [number, number])[];
}

/** Samples before refinement: one for each two pixels of a wide figure. */
const FIRST_SAMPLES = 500;
/** Halvings of one interval: ends far below a pixel. */
const MOST_HALVINGS = 9;
/** Deviation from a straight line, as a share of the height that is shown, at which an interval is halved. */
const TOLERANCE = 5e-4;
/** Halvings that find the edge of a hole. */
const EDGE_HALVINGS = 40;
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
  const [low, high] = robustRange(fs);
  const height = high - low || 1;
  const builder = new CurveBuilder();
  for (let i = 0; i <= samples; i++) {
    if (i > 0) refine(f, xs[i - 1], fs[i - 1], xs[i], fs[i], height, 0, builder);
    builder.add(xs[i], fs[i]);
  }
  return { domain, ...builder.finish() };
}

/** Collects pieces and holes from points with ascending x. */
class CurveBuilder {
  private readonly pieces: Float64Array[] = [];
  private readonly holes: [number, number][] = [];
  private piece: number[] = [];
  private holeStart: number | undefined;
  private last = Number.NaN;

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
    // A pole that a sample happens to hit is a point, not an interval.
    return { pieces: this.pieces, holes: this.holes.filter(([start, end]) => end > start) };
  }
}

/** Adds points strictly between two. */
function refine(
  f: (x: number) => number,
  x0: number,
  f0: number,
  x1: number,
  f1: number,
  height: number,
  depth: number,
  builder: CurveBuilder,
): void {
  const isFinite0 = Number.isFinite(f0);
  if (isFinite0 !== Number.isFinite(f1)) {
    addEdge(f, x0, f0, x1, f1, builder);
    return;
  }
  if (!isFinite0) return;
  const x = (x0 + x1) / 2;
  const value = f(x);
  const isStraight = Math.abs(value - (f0 + f1) / 2) < TOLERANCE * height;
  // The first halving is always looked at, so that a wiggle narrower than the samples is not missed by chance.
  if (depth > 0 && isStraight) return;
  if (depth === MOST_HALVINGS) {
    if (Math.abs(f1 - f0) > JUMP * height) builder.break();
    return;
  }
  refine(f, x0, f0, x, value, height, depth + 1, builder);
  builder.add(x, value);
  refine(f, x, value, x1, f1, height, depth + 1, builder);
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

/** Lowest and highest of finite values, with far outliers (poles) cut off. */
function robustRange(values: readonly number[]): [number, number] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return [0, 1];
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))];
  const body = at(0.9) - at(0.1);
  const low = sorted[0] < at(0.1) - 6 * body ? at(0.02) : sorted[0];
  const last = sorted[sorted.length - 1];
  const high = last > at(0.9) + 6 * body ? at(0.98) : last;
  return [low, high];
}

export interface ValueRangeOptions {
  /** Losses that must be seen, such as that of the start and those of the runs inside the box. */
  readonly include?: readonly number[];
}

/** Walls are shown up to so many times the height between the deepest well and the highest hill. */
const WALL_TO_WELLS = 5;
/** An included loss widens the range by at most this factor: a run that blows up must not flatten the landscape. */
const MOST_WIDENING = 3;
const PADDING = 0.08;

/** The values that the vertical axis of a curve shows: wells fill it, walls and poles are cut, some air below. */
export function curveValueRange(curve: Curve, options: ValueRangeOptions = {}): [number, number] {
  const values = curve.pieces.flatMap((piece) => [...piece].filter((_, index) => index % 2 === 1));
  if (values.length === 0) return [0, 1];
  const [low, top] = robustRange(values);
  const hill = highestHill(curve);
  const wells = hill === undefined ? 0 : hill - low;
  // Wells that are mere ripples do not decide.
  const isDeep = wells > 0.01 * (top - low);
  let high = isDeep ? Math.min(top, low + WALL_TO_WELLS * wells) : top;
  let bottom = low;
  const height = high - low;
  for (const value of options.include ?? []) {
    if (!Number.isFinite(value)) continue;
    if (value > high) high = Math.min(value, low + MOST_WIDENING * height);
    if (value < bottom) bottom = Math.max(value, low - MOST_WIDENING * height);
  }
  if (!(high > bottom)) return [bottom - 1, high + 1];
  const air = PADDING * (high - bottom);
  // Losses that are never negative stand on 0 when it is near.
  const floor = bottom >= 0 && bottom < 0.25 * (high - bottom) ? 0 : bottom - air;
  return [floor, high + air * 0.5];
}

/** The highest local maximum inside of the domain. */
function highestHill(curve: Curve): number | undefined {
  let highest: number | undefined;
  for (const piece of curve.pieces) {
    for (let i = 3; i < piece.length - 2; i += 2) {
      const value = piece[i];
      const isHill = value >= piece[i - 2] && value > piece[i + 2];
      if (isHill && (highest === undefined || value > highest)) highest = value;
    }
  }
  return highest;
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
