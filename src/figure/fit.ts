import type { RaceSpecification } from '../race/specification.ts';
import { suggestedRate, TYPED_DOMAIN, typedStart } from './defaults.ts';
import type { FigureState } from './state.ts';
import { outlineOf } from '../losses/at-hand.ts';

/** Lays a race onto the ground of its loss, once the number of its weights is known. */
export type Fit = (race: RaceSpecification, dimension: number) => RaceSpecification;

/** Leaves a race where it is. */
export const asItStands: Fit = (race) => race;

/** A state that is being compiled, and how its race is then laid out. */
export interface Pending {
  readonly state: FigureState;
  readonly fit: Fit;
}

/** The axes that a race had before it went to fewer weights, so that going back finds them again. */
export type AxisMemory = Pick<RaceSpecification, 'domain' | 'start'>;

/** The race with exactly `dimension` sides and coordinates: cut, or completed from memory and the typed defaults. */
export function fitDimension(race: RaceSpecification, dimension: number, memory?: AxisMemory): RaceSpecification {
  if (race.domain.length === dimension && race.start.length === dimension) return race;
  const axes = Array.from({ length: dimension }, (_, axis) => axis);
  const domain = axes.map((axis) => race.domain[axis] ?? memory?.domain[axis] ?? TYPED_DOMAIN);
  const start = axes.map((axis) => race.start[axis] ?? memory?.start[axis] ?? typedStart(domain[axis]));
  return { ...race, domain, start };
}

/** The race moved to a typed formula's own ground: [−5, 5] on each axis, the start at 20 %. */
export function onTypedGround(race: RaceSpecification, dimension: number): RaceSpecification {
  const domain = Array.from({ length: dimension }, () => TYPED_DOMAIN);
  return { ...race, domain, start: domain.map(typedStart) };
}

/**
 * The race moved to a catalogue loss with its domain, start and steps. Balls whose rate is still the one that the
 * entry `ratesOf` suggested take the new entry's; rates that somebody chose are kept.
 */
export function onCatalogueLoss(
  race: RaceSpecification,
  lossId: string,
  ratesOf: string | undefined,
): RaceSpecification {
  const { domain, starts, suggested } = outlineOf(lossId);
  const balls = race.balls.map((ball) => {
    const { optimizer } = ball;
    if (typeof optimizer !== 'string' || ratesOf === undefined) return ball;
    if (ball.settings.lr !== suggestedRate(ratesOf, optimizer)) return ball;
    return { ...ball, settings: { ...ball.settings, lr: suggestedRate(lossId, optimizer) } };
  });
  return { ...race, loss: { id: lossId }, domain, start: starts[0], steps: suggested.steps, balls };
}
