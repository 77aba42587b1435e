import type { Names } from '../../core/optimizer.ts';
import type { RaceSpecification } from '../../race/specification.ts';
import { decodeState, encodeState } from '../codec.ts';
import { restingState } from '../defaults.ts';
import type { FigureState } from '../state.ts';

/** A race with something to see in it, told in a sentence or two that name the settings under which they hold. */
export interface Preset {
  readonly id: string;
  readonly names: Names;
  readonly story: Names;
  /** The state as `encodeState` writes it: what follows the `#` of a link. */
  readonly link: string;
}

/** The state of a preset: at rest at its end, with all paths drawn. */
export function presetState({ link }: Preset): FigureState {
  return decodeState(link).state;
}

/** The text by which races are compared, however they came about. */
export function raceText(race: RaceSpecification): string {
  return encodeState(restingState(race));
}
