import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
  symbolWye,
} from 'd3-shape';

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

const fromLibrary: Partial<Record<Marker, SymbolType>> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  star: symbolStar,
  cross: symbolCross,
  wye: symbolWye,
};

/** Outlines in any unit around (0, 0), y downward; `markerPath` scales them to the area wanted. */
const outlines: Partial<Record<Marker, readonly (readonly [number, number])[]>> = {
  pentagon: regular(5),
  hexagon: regular(6),
  'triangle-down': [
    [-1, -0.577],
    [1, -0.577],
    [0, 1.155],
  ],
  saltire: turned([
    [-1, -0.35],
    [-0.35, -0.35],
    [-0.35, -1],
    [0.35, -1],
    [0.35, -0.35],
    [1, -0.35],
    [1, 0.35],
    [0.35, 0.35],
    [0.35, 1],
    [-0.35, 1],
    [-0.35, 0.35],
    [-1, 0.35],
  ]),
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
  const area = Math.PI * radius * radius;
  const type = fromLibrary[marker];
  if (type !== undefined) return symbol(type, area).digits(2)() ?? '';
  const points = outlines[marker] ?? [];
  const scale = Math.sqrt(area / polygonArea(points));
  return `M${points.map(([x, y]) => `${round(x * scale)},${round(y * scale)}`).join('L')}Z`;
}

/** The area of a polygon, whichever way it is walked. */
export function polygonArea(points: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const [x, y] = points[i];
    const [nextX, nextY] = points[(i + 1) % points.length];
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum) / 2;
}

function regular(corners: number): [number, number][] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * index) / corners - Math.PI / 2;
    return [Math.cos(angle), Math.sin(angle)];
  });
}

/** Turned by an eighth. */
function turned(points: readonly (readonly [number, number])[]): [number, number][] {
  return points.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
