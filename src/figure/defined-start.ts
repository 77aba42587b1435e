import type { Race } from '../race/run-race.ts';
import type { Domain } from '../race/specification.ts';
import { TYPED_START_SHARE } from './defaults.ts';

/** Places along each axis that are tried. */
const PLACES = { 1: 101, 2: 41 } as const;

/**
 * A start at which the loss has a value, where that of the race has none: at the customary share of the defined part of
 * the domain. Undefined where the race has a good one, or the loss is defined nowhere.
 */
export function definedStart({ loss, specification }: Race): readonly number[] | undefined {
  const { start, domain } = specification;
  const isDefined = (w: readonly number[]): boolean => Number.isFinite(loss.evaluate(Float64Array.from(w)));
  if (isDefined(start)) return undefined;
  const defined = placesIn(domain).filter(isDefined);
  if (defined.length === 0) return undefined;
  const wanted = domain.map((_, axis) => {
    const sorted = defined.map((w) => w[axis]).sort((a, b) => a - b);
    return sorted[Math.floor(TYPED_START_SHARE * sorted.length)];
  });
  const far = (w: readonly number[]): number => Math.hypot(...w.map((value, axis) => value - wanted[axis]));
  return defined.reduce((best, w) => (far(w) < far(best) ? w : best));
}

function placesIn(domain: Domain): number[][] {
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
