import type { Loss } from '../core/loss.ts';
import type { RaceSpecification } from '../race/specification.ts';
import { TYPED_START_SHARE } from './defaults.ts';

/** Places along each axis that are tried. */
const PLACES = { 1: 101, 2: 41 } as const;

/**
 * The race with a start at which the loss has a value, where its own has none: at the customary share of the defined part
 * of the domain. As it is where the loss is defined nowhere.
 */
export function withDefinedStart(race: RaceSpecification, loss: Loss): RaceSpecification {
  const isDefined = (w: readonly number[]): boolean => Number.isFinite(loss.evaluate(Float64Array.from(w)));
  if (isDefined(race.start)) return race;
  const defined = placesIn(race).filter(isDefined);
  if (defined.length === 0) return race;
  const wanted = race.domain.map((_, axis) => {
    const sorted = defined.map((w) => w[axis]).sort((a, b) => a - b);
    return sorted[Math.floor(TYPED_START_SHARE * sorted.length)];
  });
  const far = (w: readonly number[]): number => Math.hypot(...w.map((value, axis) => value - wanted[axis]));
  return { ...race, start: defined.reduce((best, w) => (far(w) < far(best) ? w : best)) };
}

function placesIn({ domain }: RaceSpecification): number[][] {
  const count = domain.length === 1 ? PLACES[1] : PLACES[2];
  return domain.reduce<number[][]>(
    (places, [low, high]) =>
      places.flatMap((place) =>
        Array.from({ length: count }, (_, index) => [
          ...place,
          Number((low + (index / (count - 1)) * (high - low)).toPrecision(12)),
        ]),
      ),
    [[]],
  );
}
