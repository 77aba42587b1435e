import { overlaps } from './labels.ts';
import type { Occupancy } from './annotations-occupancy.ts';
import type { Box } from './viewport.ts';

/** Something that happened at a place, to be told beside it. CSS pixels. */
export interface AnnotationRequest {
  readonly id: string;
  /** The text, and what is left of it where there is little room. */
  readonly text: string;
  readonly shortText: string;
  readonly x: number;
  readonly y: number;
  /** Kept free above and below the place: a ball, or the stack of those that rest there. */
  readonly clearUp: number;
  readonly clearDown: number;
}

/** A text at the end of an upright line from its place: as a pin with a flag. */
export interface PlacedAnnotation extends AnnotationRequest {
  /** What is told: the text or the short one. */
  readonly told: string;
  /** The line: from near the place to the text. */
  readonly from: number;
  readonly to: number;
  readonly textX: number;
  /** Centre of the text vertically. */
  readonly textY: number;
  readonly anchor: 'start' | 'end';
  readonly box: Box;
}

export interface AnnotationOptions {
  /** The most telling first. */
  readonly requests: readonly AnnotationRequest[];
  /** No more than that are placed. */
  readonly most: number;
  /** The rectangle that texts may not leave. */
  readonly bounds: Box;
  /** Texts and marks: never covered, nor crossed by a line. */
  readonly taken: readonly Box[];
  /** Where curves and trails run, which balls follow: no text stands there. */
  readonly occupied: Occupancy;
  /** CSS pixels that a text is wide. */
  readonly measure: (text: string) => number;
  readonly lineHeight: number;
}

/** Lengths of the line that are tried, as shares of the bounds' height: the usual one first. */
const REACHES = [0.28, 0.2, 0.36, 0.13, 0.46, 0.58, 0.08, 0.7];
/** CSS pixels: between the line, which ends in the head of a pin, and its text; and the shortest line. */
const BESIDE = 10;
const SHORTEST = 22;
/** Air that a text wants between itself and the trails: a ball is as wide. */
const AIR = 9;
/** Costs in pixels of reach: the other side, downward, a trail in the air around the text, one that the line crosses. */
const LEFT_COST = 14;
const DOWN_COST = 40;
const AIR_COST = 10;
const CROSSING_COST = 6;

/** Places the most telling annotations where they cover nothing; one without room is left out. Same input, same places. */
export function placeAnnotations(options: AnnotationOptions): PlacedAnnotation[] {
  const placed: PlacedAnnotation[] = [];
  const taken = [...options.taken];
  for (const request of options.requests) {
    if (placed.length >= options.most) break;
    const best =
      bestPlace(request, request.text, taken, options) ?? bestPlace(request, request.shortText, taken, options);
    if (best === undefined) continue;
    placed.push(best);
    taken.push(best.box, lineBox(best.x, best.from, best.to));
  }
  return placed;
}

function bestPlace(
  request: AnnotationRequest,
  told: string,
  taken: readonly Box[],
  options: AnnotationOptions,
): PlacedAnnotation | undefined {
  let best: PlacedAnnotation | undefined;
  let lowest = Infinity;
  const width = options.measure(told);
  for (const direction of [-1, 1] as const) {
    for (const [order, share] of REACHES.entries()) {
      for (const side of [1, -1] as const) {
        const place = placeAt(request, told, direction, share, side, width, options);
        if (!isFree(place, taken, options)) continue;
        const cost = costOf(place, direction, side, order, options);
        if (cost < lowest) [lowest, best] = [cost, place];
      }
    }
  }
  return best;
}

function placeAt(
  request: AnnotationRequest,
  told: string,
  direction: 1 | -1,
  share: number,
  side: 1 | -1,
  width: number,
  { bounds, lineHeight }: AnnotationOptions,
): PlacedAnnotation {
  const { x, y, clearUp, clearDown } = request;
  const from = direction < 0 ? y - clearUp : y + clearDown;
  const to = from + direction * Math.max(SHORTEST, share * bounds.height);
  const box = {
    x: side > 0 ? x + BESIDE : x - BESIDE - width,
    y: to - lineHeight / 2,
    width,
    height: lineHeight,
  };
  const textX = side > 0 ? box.x : box.x + width;
  return {
    ...request,
    told,
    from,
    to,
    box,
    textX,
    textY: to,
    anchor: side > 0 ? 'start' : 'end',
  };
}

function isFree({ x, from, to, box }: PlacedAnnotation, taken: readonly Box[], options: AnnotationOptions): boolean {
  const { bounds, occupied } = options;
  if (box.x < bounds.x || box.x + box.width > bounds.x + bounds.width) return false;
  if (box.y < bounds.y || box.y + box.height > bounds.y + bounds.height) return false;
  const line = lineBox(x, from, to);
  if (taken.some((other) => overlaps(box, other) || overlaps(line, other))) return false;
  return occupied.count(box) === 0;
}

function costOf(
  { x, from, to, box }: PlacedAnnotation,
  direction: 1 | -1,
  side: 1 | -1,
  order: number,
  { occupied, bounds }: AnnotationOptions,
): number {
  const around = { x: box.x - AIR, y: box.y - AIR, width: box.width + 2 * AIR, height: box.height + 2 * AIR };
  const wish = (order / REACHES.length) * 0.25 * bounds.height;
  const crossings = occupied.count(lineBox(x, from, to));
  const turns = (direction > 0 ? DOWN_COST : 0) + (side < 0 ? LEFT_COST : 0);
  return wish + turns + AIR_COST * occupied.count(around) + CROSSING_COST * crossings;
}

function lineBox(x: number, from: number, to: number): Box {
  return { x: x - 0.5, y: Math.min(from, to), width: 1, height: Math.abs(to - from) };
}
