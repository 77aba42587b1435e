import { outlineOf } from '../losses/at-hand.ts';
import type { BallSpecification, RaceSpecification } from '../race/specification.ts';
import type { FigureState, View } from './state.ts';

/** The scene of a figure that says nothing: the textbook curve, on which momentum gets over the hill. */
export const DEFAULT_LOSS = 'textbook-1d';

/** The four rules that a race begins with. */
export const DEFAULT_RULES = ['sgd', 'momentum', 'adagrad', 'rmsprop'] as const;

/** Momentum as textbooks show it. */
const CUSTOMARY_MOMENTUM = 0.9;

/** Domain of each axis of a typed formula, and the share of it at which the start lies. */
export const TYPED_DOMAIN: readonly [number, number] = [-5, 5];
export const TYPED_START_SHARE = 0.2;

export const DEFAULT_VIEW: View = {
  kind: 'auto',
  theme: 'auto',
  speed: 30,
  loop: false,
  overlays: [],
  measure: 'loss',
  scale: 'auto',
  predict: false,
};

/** Updates shown in a second: the least and the most. At 0 each press of play is one step. */
export const SPEED_RANGE: readonly [number, number] = [0, 1000];

/** The start of a typed formula on an axis with the given ends. */
export function typedStart([low, high]: readonly [number, number]): number {
  return low + TYPED_START_SHARE * (high - low);
}

/** The learning rate that makes a good first picture of a rule on a catalogue loss. */
export function suggestedRate(lossId: string, optimizerId: string): number {
  const { rates } = outlineOf(lossId).suggested;
  return rates[optimizerId] ?? rates.default;
}

/** The four rules at the rates that a catalogue loss suggests. */
export function defaultBalls(lossId: string = DEFAULT_LOSS): BallSpecification[] {
  return DEFAULT_RULES.map((optimizer): BallSpecification => {
    const lr = suggestedRate(lossId, optimizer);
    if (optimizer !== 'momentum') return { optimizer, settings: { lr } };
    return { optimizer, settings: { lr, momentum: CUSTOMARY_MOMENTUM } };
  });
}

/** A race on a catalogue loss as its entry suggests it. Throws a RangeError for an unknown id. */
export function defaultRace(lossId: string = DEFAULT_LOSS): RaceSpecification {
  const { domain, starts, suggested } = outlineOf(lossId);
  return {
    loss: { id: lossId },
    domain,
    start: starts[0],
    steps: suggested.steps,
    seed: 0,
    noise: 0,
    balls: defaultBalls(lossId),
  };
}

/** A race on a typed formula of 1 or 2 weights, with the rates of the default scene. */
export function typedRace(formula: string, dimension: number): RaceSpecification {
  const domain = Array.from({ length: dimension }, () => TYPED_DOMAIN);
  return { ...defaultRace(), loss: { formula }, domain, start: domain.map(typedStart) };
}

/** The state of a figure that rests at its end, with all paths drawn. */
export function restingState(race: RaceSpecification = defaultRace(), view: View = DEFAULT_VIEW): FigureState {
  return { version: 1, race, view, step: race.steps };
}
