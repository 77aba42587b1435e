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
  /** Small marks: no text stands there while there is another place. */
  readonly avoided: Occupancy;
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
/** Between a pin's head and a text above or below it. */
const ABOVE = 7;
/** Costs: the next length, ways up, beside and down, texts on the left, in the middle and on the right of the line… */
const ORDER_COST = 10;
const DIRECTION_COST = [0, 60, 40];
const SIDE_COST = [14, 30, 0];
/** …a cell with a trail in the air around the text, one that the line crosses, one with a mark below the text. */
const AIR_COST = 10;
const CROSSING_COST = 6;
const MARK_COST = 60;

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
    taken.push(best.box, lineBox(best));
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
  for (const way of WAYS) {
    const place = placeAt(request, told, way, width, options);
    if (!isFree(place, taken, options)) continue;
    const cost = costOf(place, way, options);
    if (cost < lowest) [lowest, best] = [cost, place];
  }
  return best;
}

/** How a text stands to its place: up or down by a share of the height, and on which side; 0: in the middle, at the end. */
interface Way {
  readonly direction: 1 | -1 | 0;
  readonly share: number;
  readonly side: 1 | -1 | 0;
  readonly cost: number;
}

const WAYS: readonly Way[] = ([-1, 1, 0] as const).flatMap((direction) =>
  (direction === 0 ? [0] : REACHES).flatMap((share, order) =>
    (direction === 0 ? ([1, -1] as const) : ([1, -1, 0] as const)).map((side) => ({
      direction,
      share,
      side,
      cost: order * ORDER_COST + DIRECTION_COST[direction + 1] + SIDE_COST[side + 1],
    })),
  ),
);

function placeAt(
  request: AnnotationRequest,
  told: string,
  { direction, share, side }: Way,
  width: number,
  { bounds, lineHeight }: AnnotationOptions,
): PlacedAnnotation {
  const { x, y, clearUp, clearDown } = request;
  const from = [y - clearUp, y, y + clearDown][direction + 1];
  const to = from + direction * Math.max(SHORTEST, share * bounds.height);
  const beside = direction === 0 ? clearDown : BESIDE;
  const left = [x - beside - width, x - width / 2, x + beside][side + 1];
  const middle = to + (side === 0 ? direction * (lineHeight / 2 + ABOVE) : 0);
  const box = {
    x: side === 0 ? held(left, width, bounds.x, bounds.width) : left,
    y:
      (direction === 0 ? held(middle, 0, bounds.y + lineHeight / 2, bounds.height - lineHeight) : middle) -
      lineHeight / 2,
    width,
    height: lineHeight,
  };
  const [textX, anchor] = side < 0 ? [box.x + width, 'end' as const] : [box.x, 'start' as const];
  return { ...request, told, from, to, box, textX, textY: box.y + lineHeight / 2, anchor };
}

/** A stretch, moved as little as keeps it within another. */
function held(start: number, length: number, low: number, room: number): number {
  return Math.max(low, Math.min(start, low + room - length));
}

function isFree(place: PlacedAnnotation, taken: readonly Box[], { bounds, occupied }: AnnotationOptions): boolean {
  const { box } = place;
  if (box.x < bounds.x || box.x + box.width > bounds.x + bounds.width) return false;
  if (box.y < bounds.y || box.y + box.height > bounds.y + bounds.height) return false;
  const line = lineBox(place);
  if (taken.some((other) => overlaps(box, other) || overlaps(line, other))) return false;
  return occupied.count(box) === 0;
}

function costOf(place: PlacedAnnotation, { cost }: Way, { occupied, avoided }: AnnotationOptions): number {
  const { box } = place;
  const around = { x: box.x - AIR, y: box.y - AIR, width: box.width + 2 * AIR, height: box.height + 2 * AIR };
  const crossings = occupied.count(lineBox(place));
  const covered = avoided.count(box);
  return cost + AIR_COST * occupied.count(around) + CROSSING_COST * crossings + MARK_COST * covered;
}

/** What the line of an annotation covers. */
export function lineBox({ x, from, to }: Pick<PlacedAnnotation, 'x' | 'from' | 'to'>): Box {
  return { x: x - 0.5, y: Math.min(from, to), width: 1, height: Math.abs(to - from) };
}
