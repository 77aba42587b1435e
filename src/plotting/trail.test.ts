import { describe, expect, test } from 'vitest';
import { edgeArrow } from './edge-arrow.ts';
import { whereItLeaves } from './leaving.ts';
import {
  createTrail,
  positionAt,
  type Trail,
  trailPath,
  trailPolyline,
  type TrailSource,
  wholeLines,
} from './trail.ts';
import { createViewport } from './viewport.ts';

/** One pixel for a unit, y upward from 100. */
const viewport = createViewport({
  domain: [
    [0, 200],
    [0, 100],
  ],
  width: 200,
  height: 100,
  margins: { top: 0, right: 0, bottom: 0, left: 0 },
});

function run(points: readonly (readonly [number, number])[]): TrailSource {
  return {
    dimension: 2,
    lastFinite: points.length - 1,
    coordinate: (k, axis) => points[k][axis],
    loss: () => NaN,
  };
}

const zigzag = run([
  [10, 90],
  [20, 80],
  [30, 90],
  [40, 80],
]);

/** The greatest distance of any point of the whole run from the drawn polyline. */
function worstDistance(trail: Trail, polyline: Float32Array): number {
  let worst = 0;
  for (let k = 0; k <= trail.last; k++) {
    let nearest = Infinity;
    for (let i = 0; i + 3 < polyline.length; i += 2) {
      nearest = Math.min(nearest, distanceTo(trail.points[2 * k], trail.points[2 * k + 1], polyline, i));
    }
    worst = Math.max(worst, nearest);
  }
  return worst;
}

function distanceTo(x: number, y: number, line: Float32Array, i: number): number {
  const dx = line[i + 2] - line[i];
  const dy = line[i + 3] - line[i + 1];
  if (Number.isNaN(dx)) return Infinity;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - line[i]) * dx + (y - line[i + 1]) * dy) / length));
  return Math.hypot(x - line[i] - t * dx, y - line[i + 1] - t * dy);
}

describe('a trail', () => {
  const trail = createTrail(zigzag, viewport);

  test('is drawn up to a real step, on the straight line between iterates', () => {
    expect(trailPath(trail, 0, 3)).toBe('M10,10L20,20L30,10L40,20');
    expect(trailPath(trail, 0, 1.5)).toBe('M10,10L20,20L25,15');
    expect(trailPath(trail, 0, 0.25)).toBe('M10,10L12.5,12.5');
    expect(trailPath(trail, 0, 0)).toBe('');
  });

  test('has a future, which begins where the past ends', () => {
    expect(trailPath(trail, 1.5, 3)).toBe('M25,15L30,10L40,20');
    expect(trailPath(trail, 2, 3)).toBe('M30,10L40,20');
    expect(trailPath(trail, 2, 99)).toBe('M30,10L40,20');
  });

  test('knows where its ball is', () => {
    expect(positionAt(trail, 0)).toEqual({ x: 10, y: 10 });
    expect(positionAt(trail, 2.5)).toEqual({ x: 35, y: 15 });
    expect(positionAt(trail, 99)).toEqual({ x: 40, y: 20 });
    expect(positionAt(trail, -1)).toEqual({ x: 10, y: 10 });
  });

  test('of one weight goes along the losses', () => {
    const source: TrailSource = { dimension: 1, lastFinite: 2, coordinate: (k) => 10 * k, loss: (k) => 50 - 10 * k };
    expect(trailPath(createTrail(source, viewport), 0, 2)).toBe('M0,50L10,60L20,70');
  });

  test('of a run that ended at a non-finite step ends at its last finite point', () => {
    const source: TrailSource = { dimension: 2, lastFinite: 1, coordinate: (k) => 10 * k, loss: () => 0 };
    const ended = createTrail(source, viewport);
    expect(positionAt(ended, 50)).toEqual({ x: 10, y: 90 });
    expect(trailPath(ended, 0, 50)).toBe('M0,100L10,90');
  });

  test('of one weight that starts where the loss is undefined lies on the axis', () => {
    const source = { ...run([[50, 0]]), dimension: 1 };
    expect(positionAt(createTrail(source, viewport), 0)).toEqual({ x: 50, y: 100 });
  });

  test('of a single point is empty', () => {
    const single = createTrail(run([[5, 5]]), viewport);
    expect(trailPath(single, 0, 10)).toBe('');
    expect(positionAt(single, 3)).toEqual({ x: 5, y: 95 });
  });
});

describe('a long trail', () => {
  test('of 100,000 oscillating steps is drawn with a few thousand lines and no visible loss', () => {
    const steps = 100_000;
    const points = Array.from({ length: steps + 1 }, (_, k): [number, number] => [
      20 + (160 * k) / steps,
      50 + 40 * Math.exp((-3 * k) / steps) * (k % 2 === 0 ? 1 : -1),
    ]);
    const trail = createTrail(run(points), viewport);
    const polyline = trailPolyline(trail, 0, steps);
    expect(trail.lines.length).toBeLessThan(8000);
    const sample = createTrail(run(points.filter((_, k) => k % 97 === 0)), viewport);
    expect(worstDistance(sample, polyline)).toBeLessThan(0.5);
  });

  test('that creeps is thinned but reaches its end', () => {
    const points = Array.from({ length: 50_001 }, (_, k): [number, number] => [
      50 + 40 * Math.sin(k / 20000),
      k / 1000,
    ]);
    const trail = createTrail(run(points), viewport);
    const polyline = trailPolyline(trail, 0, 50_000);
    expect(trail.lines.length).toBeLessThan(500);
    expect(worstDistance(createTrail(run(points.filter((_, k) => k % 101 === 0)), viewport), polyline)).toBeLessThan(
      0.4,
    );
    expect(Math.abs((polyline.at(-1) ?? 0) - 50)).toBeLessThan(0.5);
  });

  test('at rest costs nothing', () => {
    const points = Array.from({ length: 10_000 }, (): [number, number] => [50, 50]);
    expect(createTrail(run(points), viewport).lines.length).toBeLessThanOrEqual(1);
  });

  test('grows without gaps: consecutive pieces join to the whole', () => {
    const points = Array.from({ length: 301 }, (_, k): [number, number] => [
      100 + 90 * Math.cos(k / 7),
      50 + 40 * Math.sin(k / 11),
    ]);
    const trail = createTrail(run(points), viewport);
    for (let step = 0; step < 300; step += 12.5) {
      const piece = trailPolyline(trail, step, step + 12.5);
      const end = positionAt(trail, step + 12.5);
      expect(piece[0]).toBeCloseTo(positionAt(trail, step).x, 3);
      expect(piece.at(-2)).toBeCloseTo(end.x, 3);
      expect(piece.at(-1)).toBeCloseTo(end.y, 3);
    }
  });
});

describe('a layer of whole lines', () => {
  // Two moves, a rest of 400 steps, one more move.
  const resting = createTrail(
    run([[0, 0], [50, 0], ...Array.from({ length: 400 }, (): [number, number] => [50, 40]), [90, 40]]),
    viewport,
  );

  test('takes up each line where it ends, and nothing for a ball at rest', () => {
    expect(wholeLines(resting, 1)).toBe(1);
    expect(wholeLines(resting, 1.5)).toBe(1);
    expect([10, 200, 400].map((step) => wholeLines(resting, step))).toEqual([2, 2, 2]);
    expect(wholeLines(resting, 402)).toBe(402);
    expect(wholeLines(resting, 9999)).toBe(402);
  });

  test('and what is drawn live beyond it make the whole trail', () => {
    for (const step of [0, 1, 1.5, 2, 77, 401, 402]) {
      const until = wholeLines(resting, step);
      const [laid, live] = [trailPath(resting, 0, until), trailPath(resting, until, 402)];
      expect(live === '' ? laid : laid + live.slice(laid === '' ? 0 : live.indexOf('L'))).toBe(
        trailPath(resting, 0, 402),
      );
    }
  });
});

describe('leaving the box', () => {
  const leaving = createTrail(
    run([
      [100, 50],
      [150, 50],
      [250, 100],
      [1e300, -1e300],
      [190, 50],
    ]),
    viewport,
  );

  test('is found on the edge, with its direction', () => {
    const exit = whereItLeaves(leaving);
    expect(exit?.step).toBeCloseTo(1.5, 6);
    expect(exit?.x).toBeCloseTo(200, 4);
    expect(exit?.y).toBeCloseTo(25, 4);
    expect(exit?.angle).toBeCloseTo(Math.atan2(-50, 100), 6);
    expect(whereItLeaves(createTrail(zigzag, viewport))).toBeUndefined();
  });

  test('keeps numbers that canvases can draw', () => {
    expect(Math.max(...leaving.points.map(Math.abs))).toBeLessThanOrEqual(1e6);
    expect(trailPath(leaving, 0, 4)).not.toMatch(/NaN|e/);
  });

  test('gives an arrow at the edge for a place outside, none for one inside', () => {
    expect(edgeArrow({ x: 100, y: 50 }, viewport.clip)).toBeUndefined();
    expect(edgeArrow({ x: 400, y: 50 }, viewport.clip, 10)).toEqual({ x: 190, y: 50, angle: 0 });
    const corner = edgeArrow({ x: -50, y: -50 }, viewport.clip, 10);
    expect(corner).toMatchObject({ x: 10, y: 10 });
    expect(corner?.angle).toBeCloseTo((-3 * Math.PI) / 4, 6);
  });

  test('does not draw lines that lie wholly outside, and cuts off what is far outside', () => {
    const outside = createTrail(
      run([
        [50, 50],
        [50, 150],
        [60, 170],
        [70, 190],
        [70, 50],
      ]),
      viewport,
    );
    expect(outside.lines.length).toBe(2);
    expect(trailPath(outside, 0, 4)).toBe('M50,50L50,-32M70,-32L70,50');
  });
});
