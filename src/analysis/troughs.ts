import type { Ground } from './classify.ts';
import type { Found } from './found.ts';
import type { Grid } from './grid.ts';

/** A rise next to a level area below this share of the range is a tail that has sunk below rounding. */
const RISE = 1e-12;

/**
 * Level areas of a plane that are minima, such as the inside of max(0, x² + y² − 1): nodes whose slope is exactly 0 and
 * whose values are equal, joined, with no lower node beside them and a higher one somewhere. One point for each area.
 */
export function troughs(grid: Grid, ground: Ground): Found[] {
  const { side, values } = grid;
  const seen = new Uint8Array(values.length);
  const found: Found[] = [];
  for (let k = 0; k < values.length; k++) {
    if (seen[k] === 1 || !isLevel(grid, k)) continue;
    const area = [k];
    seen[k] = 1;
    let isTrough = true;
    let rises = false;
    for (const node of area) {
      for (const other of neighbours(node, side)) {
        if (isLevel(grid, other) && values[other] === values[k]) {
          if (seen[other] === 0) area.push(other);
          seen[other] = 1;
        } else if (!(values[other] >= values[k])) {
          isTrough = false;
        } else {
          rises ||= values[other] - values[k] > RISE * ground.range;
        }
      }
    }
    // A single level node is a point that a search finds, or a node right on a kink.
    if (isTrough && rises && area.length > 1) found.push(middleOf(area, grid));
  }
  return found;
}

function isLevel(grid: Grid, node: number): boolean {
  return grid.gradients[2 * node] === 0 && grid.gradients[2 * node + 1] === 0 && Number.isFinite(grid.values[node]);
}

function neighbours(node: number, side: number): number[] {
  const column = node % side;
  const all: number[] = [];
  if (column > 0) all.push(node - 1);
  if (column < side - 1) all.push(node + 1);
  if (node >= side) all.push(node - side);
  if (node < side * (side - 1)) all.push(node + side);
  return all;
}

/** The node of an area that is nearest to the area's own middle. */
function middleOf(area: readonly number[], grid: Grid): Found {
  const at = (node: number): [number, number] => [grid.nodes[2 * node], grid.nodes[2 * node + 1]];
  let x = 0;
  let y = 0;
  for (const node of area) {
    x += at(node)[0] / area.length;
    y += at(node)[1] / area.length;
  }
  const far = (node: number): number => Math.hypot(at(node)[0] - x, at(node)[1] - y);
  const middle = area.reduce((best, node) => (far(node) < far(best) ? node : best));
  return {
    w: at(middle),
    value: grid.values[middle],
    gradientNorm: 0,
    eigenvalues: [0, 0],
    smooth: true,
    valley: true,
    nature: 'minimum',
    isDegenerate: true,
  };
}
