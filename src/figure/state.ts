import type { RaceSpecification } from '../race/specification.ts';

export type ViewKind = 'auto' | 'curve' | 'contour' | 'surface';
export type Theme = 'auto' | 'light' | 'dark';

/** How the race is shown; nothing in it changes a path. */
export interface View {
  readonly kind: ViewKind;
  readonly theme: Theme;
  /** A BCP 47 tag; absent: the nearest `lang`. */
  readonly lang?: string;
  /** Updates shown in a second while playing. */
  readonly speed: number;
  readonly loop: boolean;
}

/** Everything that a figure shows. One JSON value: attributes, URL and undo all speak of it. */
export interface FigureState {
  readonly version: 1;
  readonly race: RaceSpecification;
  readonly view: View;
  /** A real number in [0, race.steps]. */
  readonly step: number;
}
