import type { Domain, RaceSpecification } from '../race/specification.ts';

export type ViewKind = 'auto' | 'curve' | 'contour' | 'surface';
export type Theme = 'auto' | 'light' | 'dark';

/** Arrows and rings at the balls: downhill slope, velocity, accumulated squares per axis. */
export const OVERLAYS = ['gradient', 'velocity', 'accumulator'] as const;
export type Overlay = (typeof OVERLAYS)[number];

/**
 * What the chart shows against the step: the loss; the loss less the best known; the distance to the nearest best minimum;
 * the norm of the gradient; the rate by which the gradient was in effect multiplied, for each axis.
 */
export const MEASURES = ['loss', 'gap', 'distance', 'gradient', 'step-x', 'step-y'] as const;
export type Measure = (typeof MEASURES)[number];

export const CHART_SCALES = ['auto', 'linear', 'log', 'symlog'] as const;
export type ChartScale = (typeof CHART_SCALES)[number];

/** How the race is shown; nothing in it changes a path. */
export interface View {
  readonly kind: ViewKind;
  readonly theme: Theme;
  /** A BCP 47 tag; absent: the nearest `lang`. */
  readonly lang?: string;
  /** Updates shown in a second while playing; 0: each press of play is one step. */
  readonly speed: number;
  readonly loop: boolean;
  /** The part of the plane, or the stretch of the line, that is seen; absent: the domain. */
  readonly zoom?: Domain;
  readonly overlays: readonly Overlay[];
  readonly measure: Measure;
  readonly scale: ChartScale;
  /** Asks before it tells: outcomes are hidden until the race has been played to its end. */
  readonly predict: boolean;
}

/** Everything that a figure shows. One JSON value: attributes, URL and undo all speak of it. */
export interface FigureState {
  readonly version: 1;
  readonly race: RaceSpecification;
  readonly view: View;
  /** A real number in [0, race.steps]. */
  readonly step: number;
}
