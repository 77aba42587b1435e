import type { Box } from './viewport.ts';

/** A text that wants a place near an anchor. */
export interface LabelRequest {
  readonly id: string;
  readonly text: string;
  /** The anchor, CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** Higher is placed first and kept longer. */
  readonly priority: number;
  /** Distance kept from the anchor, CSS pixels; absent: 8. */
  readonly gap?: number;
}

/** A text with its place. */
export interface PlacedLabel extends LabelRequest {
  readonly box: Box;
  /** Centre of the box vertically; draw with `dominant-baseline: central`. */
  readonly textX: number;
  readonly textY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface LabelOptions {
  readonly labels: readonly LabelRequest[];
  /** The rectangle that labels may not leave. */
  readonly bounds: Box;
  /** Balls and other marks: never covered. */
  readonly marks: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  /** Boxes that are taken, such as captions of axes. */
  readonly taken?: readonly Box[];
  /** Paths [x0, y0, …], NaN pairs lift the pen: avoided where there is room. */
  readonly paths?: readonly ArrayLike<number>[];
  /** CSS pixels that a text is wide. */
  readonly measure: (text: string) => number;
  /** CSS pixels that a line is high; absent: 15. */
  readonly lineHeight?: number;
}

/** Where a label may stand around its anchor, best first: [x, y] of its centre in half sizes. */
const directions: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
];
/** Multiples of the gap that are tried. */
const distances = [1, 2.2, 4, 6.5];
/** Costs: a path through the text, a pixel of distance; a candidate costlier than the last is not used. */
const PATH_COST = 30;
const DISTANCE_COST = 0.6;
const ORDER_COST = 1.5;
const WORST = 75;
/** Air around texts. */
const AIR = 2;

/** Places labels greedily by priority; one without a free place is left out. The same input gives the same places. */
export function placeLabels(options: LabelOptions): PlacedLabel[] {
  const { labels, lineHeight = 15, measure } = options;
  const taken = [...(options.taken ?? [])];
  const placed: PlacedLabel[] = [];
  const order = labels.map((label, index) => ({ label, index }));
  order.sort((a, b) => b.label.priority - a.label.priority || a.index - b.index);
  for (const { label } of order) {
    const best = bestPlace(label, measure(label.text), lineHeight, taken, options);
    if (best === undefined) continue;
    taken.push(best.box);
    placed.push(best);
  }
  return placed;
}

function bestPlace(
  label: LabelRequest,
  width: number,
  height: number,
  taken: readonly Box[],
  options: LabelOptions,
): PlacedLabel | undefined {
  let best: PlacedLabel | undefined;
  let lowest = WORST;
  for (const distance of distances) {
    for (let k = 0; k < directions.length; k++) {
      const [dx, dy] = directions[k];
      const gap = (label.gap ?? 8) * distance;
      const box = boxAt(label, dx, dy, gap, width, height);
      const base = DISTANCE_COST * gap + ORDER_COST * k;
      if (base >= lowest || !isInside(box, options.bounds) || isTaken(box, taken, options.marks)) continue;
      const cost = base + PATH_COST * pathsThrough(box, options.paths ?? []);
      if (cost >= lowest) continue;
      lowest = cost;
      best = { ...label, box, ...textPlace(box, dx) };
    }
  }
  return best;
}

function boxAt(label: LabelRequest, dx: number, dy: number, gap: number, width: number, height: number): Box {
  const centreX = label.x + dx * (gap + width / 2);
  const centreY = label.y + dy * (gap + height / 2);
  return { x: centreX - width / 2, y: centreY - height / 2, width, height };
}

function textPlace(box: Box, dx: number): Pick<PlacedLabel, 'textX' | 'textY' | 'anchor'> {
  const textY = box.y + box.height / 2;
  if (dx === 0) return { textX: box.x + box.width / 2, textY, anchor: 'middle' };
  return dx > 0 ? { textX: box.x, textY, anchor: 'start' } : { textX: box.x + box.width, textY, anchor: 'end' };
}

function isInside(box: Box, bounds: Box): boolean {
  if (box.x < bounds.x || box.y < bounds.y) return false;
  return box.x + box.width <= bounds.x + bounds.width && box.y + box.height <= bounds.y + bounds.height;
}

function isTaken(box: Box, taken: readonly Box[], marks: LabelOptions['marks']): boolean {
  if (taken.some((other) => overlaps(box, other))) return true;
  return marks.some(({ x, y, radius }) => {
    const dx = x - Math.min(box.x + box.width, Math.max(box.x, x));
    const dy = y - Math.min(box.y + box.height, Math.max(box.y, y));
    return Math.hypot(dx, dy) < radius + AIR;
  });
}

/** Whether two boxes are nearer than the air that texts need. */
export function overlaps(a: Box, b: Box): boolean {
  if (a.x >= b.x + b.width + AIR || b.x >= a.x + a.width + AIR) return false;
  return a.y < b.y + b.height + AIR && b.y < a.y + a.height + AIR;
}

function pathsThrough(box: Box, paths: readonly ArrayLike<number>[]): number {
  return paths.filter((path) => crosses(path, box)).length;
}

/** Whether a polyline touches a box. */
export function crosses(path: ArrayLike<number>, box: Box): boolean {
  for (let i = 0; i + 3 < path.length; i += 2) {
    if (lineTouches(path[i], path[i + 1], path[i + 2], path[i + 3], box)) return true;
  }
  return false;
}

/** Liang–Barsky clipping. Comparisons with NaN are false, so lifted pens touch nothing. */
function lineTouches(x0: number, y0: number, x1: number, y1: number, box: Box): boolean {
  const dx = x1 - x0;
  const dy = y1 - y0;
  if (!(Number.isFinite(dx) && Number.isFinite(dy))) return false;
  const edges: readonly (readonly [number, number])[] = [
    [-dx, x0 - box.x],
    [dx, box.x + box.width - x0],
    [-dy, y0 - box.y],
    [dy, box.y + box.height - y0],
  ];
  let enter = 0;
  let leave = 1;
  for (const [direction, distance] of edges) {
    if (direction === 0 && distance < 0) return false;
    if (direction < 0) enter = Math.max(enter, distance / direction);
    if (direction > 0) leave = Math.min(leave, distance / direction);
  }
  return enter <= leave;
}
