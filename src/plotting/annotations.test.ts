import { describe, expect, test } from 'vitest';
import { type AnnotationOptions, type AnnotationRequest, lineBox, placeAnnotations } from './annotations.ts';
import { Occupancy } from './annotations-occupancy.ts';
import { overlaps } from './labels.ts';
import type { Box } from './viewport.ts';

const bounds: Box = { x: 0, y: 0, width: 600, height: 300 };
const nothing = new Occupancy(bounds, []);

function request(patch: Partial<AnnotationRequest> = {}): AnnotationRequest {
  return {
    id: 'a',
    text: 'step 11: over the barrier',
    shortText: 'over it',
    x: 300,
    y: 200,
    clearUp: 13,
    clearDown: 13,
    ...patch,
  };
}

function options(patch: Partial<AnnotationOptions> = {}): AnnotationOptions {
  return {
    requests: [request()],
    most: 4,
    bounds,
    taken: [],
    occupied: nothing,
    avoided: nothing,
    measure: (text) => 7 * text.length,
    lineHeight: 16,
    ...patch,
  };
}

const inside = (box: Box): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height;

describe('an annotation', () => {
  test('stands above its place, at the right of the end of its line, where nothing is in the way', () => {
    const [placed] = placeAnnotations(options());
    expect(placed.to).toBeLessThan(placed.from);
    expect(placed.from).toBe(200 - 13);
    expect(placed.anchor).toBe('start');
    expect(placed.box.x).toBeGreaterThan(300);
    expect(placed.textY).toBe(placed.to);
  });

  test('turns to the other side at the right edge', () => {
    const [placed] = placeAnnotations(options({ requests: [request({ x: 590 })] }));
    expect(placed.anchor).toBe('end');
    expect(inside(placed.box)).toBe(true);
  });

  test('goes down where there is no room above', () => {
    const [placed] = placeAnnotations(options({ requests: [request({ y: 5 })] }));
    expect(placed.to).toBeGreaterThan(placed.from);
    expect(inside(placed.box)).toBe(true);
  });

  test('stands over the end of its line when both sides are too narrow, and is short when that is too narrow too', () => {
    const narrow = { ...bounds, width: 200 };
    const [middle] = placeAnnotations(options({ bounds: narrow, requests: [request({ x: 100 })] }));
    expect(middle.told).toBe('step 11: over the barrier');
    expect(middle.box.y + middle.box.height).toBeLessThan(middle.to);
    const [short] = placeAnnotations(options({ bounds: { ...bounds, width: 90 }, requests: [request({ x: 45 })] }));
    expect(short.told).toBe('over it');
  });

  test('covers no label, mark or other annotation, and its line crosses none', () => {
    const taken = [
      { x: 280, y: 90, width: 60, height: 30 },
      { x: 310, y: 30, width: 200, height: 20 },
    ];
    const requests = [request(), request({ id: 'b', x: 320 }), request({ id: 'c', x: 340 })];
    const placed = placeAnnotations(options({ taken, requests }));
    expect(placed).toHaveLength(3);
    for (const [index, each] of placed.entries()) {
      const others = placed.filter((_, other) => other !== index).flatMap((other) => [other.box, lineBox(other)]);
      for (const other of [...taken, ...others]) {
        expect(overlaps(each.box, other)).toBe(false);
        expect(overlaps(lineBox(each), other)).toBe(false);
      }
    }
  });

  test('stands on no trail', () => {
    const occupied = new Occupancy(bounds, [[0, 110, 600, 110]]);
    const [placed] = placeAnnotations(options({ occupied }));
    expect(occupied.count(placed.box)).toBe(0);
  });

  test('stands on a small mark only when there is no other place', () => {
    const mark = [330, 103, 340, 103];
    const [free] = placeAnnotations(options());
    const avoided = new Occupancy(bounds, [mark]);
    expect(avoided.count(free.box)).toBeGreaterThan(0);
    const [placed] = placeAnnotations(options({ avoided }));
    expect(avoided.count(placed.box)).toBe(0);
    const everywhere = new Occupancy(
      bounds,
      Array.from({ length: 50 }, (_, row) => [0, 6 * row, 600, 6 * row]),
    );
    expect(placeAnnotations(options({ avoided: everywhere }))).toHaveLength(1);
  });

  test('is left out when it has no room; the most telling are kept', () => {
    const full = new Occupancy(
      bounds,
      Array.from({ length: 50 }, (_, row) => [0, 6 * row, 600, 6 * row]),
    );
    expect(placeAnnotations(options({ occupied: full }))).toEqual([]);
    const requests = ['a', 'b', 'c'].map((id, index) => request({ id, x: 100 + 150 * index }));
    expect(placeAnnotations(options({ requests, most: 2 })).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('has the same place each time', () => {
    expect(placeAnnotations(options())).toEqual(placeAnnotations(options()));
  });
});

describe('what lines occupy', () => {
  test('is found wherever they run, also between points that are far apart and outside', () => {
    const occupied = new Occupancy(bounds, [[-1e6, 150, 1e6, 150]]);
    expect(occupied.count({ x: 100, y: 140, width: 20, height: 20 })).toBeGreaterThan(0);
    expect(occupied.count({ x: 100, y: 100, width: 20, height: 20 })).toBe(0);
  });

  test('ends where the pen is lifted', () => {
    const occupied = new Occupancy(bounds, [[0, 10, 100, 10, NaN, NaN, 300, 10, 400, 10]]);
    expect(occupied.count({ x: 150, y: 0, width: 100, height: 20 })).toBe(0);
    expect(occupied.count({ x: 320, y: 0, width: 10, height: 20 })).toBeGreaterThan(0);
  });
});
