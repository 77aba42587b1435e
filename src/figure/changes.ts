import type { Race } from '../race/run-race.ts';
import type { RaceSpecification } from '../race/specification.ts';
import type { FigureChange } from './contract.ts';
import type { FigureState } from './state.ts';

/** The state with another race. A figure that rests at the end stays at the end. */
export function withRace(state: FigureState, race: RaceSpecification): FigureState {
  const step = state.step >= state.race.steps ? race.steps : state.step;
  return { ...state, race, step };
}

/** The fields of plain data that are others than they were. */
export function differences<T extends object>(from: T, to: T): Partial<T> {
  const keys = Object.keys(to) as (keyof T)[];
  const changed = keys.filter((key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]));
  return Object.fromEntries(changed.map((key) => [key, to[key]])) as Partial<T>;
}

/** Whether two races run on the same ground, seen in the same window. */
export function isSameSurface(a: Race, b: Race): boolean {
  return a.loss === b.loss && JSON.stringify(a.specification.domain) === JSON.stringify(b.specification.domain);
}

/** What the listeners of a figure are told when one race takes the place of another. */
export function changesBetween(
  from: FigureState,
  to: FigureState,
  before: Race | undefined,
  race: Race,
): Set<FigureChange> {
  const changes = new Set<FigureChange>(['paths']);
  if (before === undefined || !isSameSurface(before, race)) changes.add('surface');
  if (from.step !== to.step) changes.add('step');
  if (from.view !== to.view) changes.add('view');
  return changes;
}
