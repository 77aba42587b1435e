export type Marker =
  | 'circle'
  | 'square'
  | 'triangle'
  | 'diamond'
  | 'pentagon'
  | 'hexagon'
  | 'star'
  | 'cross'
  | 'wye'
  | 'triangle-down'
  | 'saltire'
  | 'lozenge'
  | 'half'
  | 'bar'
  | 'chevron'
  | 'drop';

type Outline = readonly (readonly [x: number, y: number])[];

/** Outlines in any unit around (0, 0), y downward; `markerPath` scales them to the area wanted. */
const outlines: Readonly<Record<Exclude<Marker, 'circle'>, Outline>> = {
  square: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  triangle: regular(3),
  diamond: [
    [0, -1],
    [Math.sqrt(1 / 3), 0],
    [0, 1],
    [-Math.sqrt(1 / 3), 0],
  ],
  pentagon: regular(5),
  hexagon: regular(6),
  star: star(5),
  cross: plus(1 / 3),
  wye: wye(),
  'triangle-down': [
    [-1, -0.577],
    [1, -0.577],
    [0, 1.155],
  ],
  saltire: turned(plus(0.35), Math.PI / 4),
  lozenge: [
    [-1.35, 0],
    [0, -0.75],
    [1.35, 0],
    [0, 0.75],
  ],
  half: [
    [-1, -1],
    [1, 1],
    [-1, 1],
  ].map(([x, y]) => [x + 1 / 3, y - 1 / 3] as const),
  bar: [
    [-1.3, -0.6],
    [1.3, -0.6],
    [1.3, 0.6],
    [-1.3, 0.6],
  ],
  chevron: [
    [-1, 0.15],
    [0, -0.85],
    [1, 0.15],
    [1, 0.95],
    [0, -0.05],
    [-1, 0.95],
  ],
  drop: [
    [-0.55, -1],
    [0.55, -1],
    [0.95, 1],
    [-0.95, 1],
  ],
};

/**
 * The outline of a marker around (0, 0) as SVG path text with two decimals. All markers of one `radius` (that of the
 * circle, in CSS pixels) cover the same area, so that none looks more important.
 */
export function markerPath(marker: Marker, radius: number): string {
  if (marker === 'circle') return circlePath(radius);
  const points = outlines[marker];
  const scale = Math.sqrt((Math.PI * radius * radius) / polygonArea(points));
  return `M${points.map(([x, y]) => `${round(x * scale)},${round(y * scale)}`).join('L')}Z`;
}

/** Two half circles: one arc cannot end where it begins. */
function circlePath(radius: number): string {
  const r = round(radius);
  return `M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0`;
}

/** The area of a polygon, whichever way it is walked. */
function polygonArea(points: Outline): number {
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const [x, y] = points[i];
    const [nextX, nextY] = points[(i + 1) % points.length];
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum) / 2;
}

/** A point `share` of the way around, from the top; at distance `radius`. */
function around(share: number, radius = 1): [number, number] {
  const angle = 2 * Math.PI * share - Math.PI / 2;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

function regular(corners: number): Outline {
  return Array.from({ length: corners }, (_, index) => around(index / corners));
}

/** A star whose edges run on from point to point, as one draws it in one stroke. */
function star(points: number): Outline {
  const inner = Math.cos((2 * Math.PI) / points) / Math.cos(Math.PI / points);
  return Array.from({ length: 2 * points }, (_, index) => around(index / (2 * points), index % 2 ? inner : 1));
}

/** A plus of width 2 whose arms are `2 * half` thick. */
function plus(half: number): Outline {
  return [0, 1, 2, 3].flatMap((quarter) =>
    turned(
      [
        [-half, -1],
        [half, -1],
        [half, -half],
      ],
      (quarter * Math.PI) / 2,
    ),
  );
}

/** Three arms, one upright, each as long as it is thick. */
function wye(): Outline {
  const foot = 1 / Math.sqrt(12);
  return [0, 1, 2].flatMap((third) =>
    turned(
      [
        [0.5, foot],
        [0.5, foot + 1],
        [-0.5, foot + 1],
      ],
      (third * 2 * Math.PI) / 3,
    ),
  );
}

function turned(points: Outline, angle: number): Outline {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
