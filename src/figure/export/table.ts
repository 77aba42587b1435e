import type { Race } from '../../race/race.ts';
import type { Ball } from '../../race/race.ts';

/** Names of the weights in a table. */
const AXES = ['x', 'y'];

/** How a weight is called: x, y, or w3, w4, … beyond. */
export function axisName(axis: number): string {
  return AXES[axis] ?? `w${axis + 1}`;
}

/** How a ball is called in what leaves the page: its label, else its rule's own name. */
export function ballName({ specification, optimizer }: Ball): string {
  return specification.label ?? optimizer.names.en;
}

/** The balls that are shown. */
export function shownBalls({ balls }: Race): readonly Ball[] {
  return balls.filter(({ specification }) => specification.hidden !== true);
}

/** A number with all its digits: reading the text back gives the same number. */
export function digits(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
