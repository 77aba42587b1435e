/** A point where the gradient vanishes, or a minimum at a kink. */
export interface StationaryPoint {
  readonly w: readonly number[];
  readonly value: number;
  readonly gradientNorm: number;
  /** Ascending. Empty at a kink. */
  readonly eigenvalues: readonly number[];
  /** False at a kink: no gradient vanishes there. */
  readonly smooth: boolean;
  /** For minima: whether no lower value is known in the domain. */
  readonly global?: boolean;
  /** For minima that are one end of a whole line or area of equal value. */
  readonly valley?: boolean;
}

export type VerdictKind =
  | 'global-minimum'
  | 'local-minimum'
  | 'saddle'
  | 'plateau'
  | 'oscillating'
  | 'moving'
  | 'diverged';

/** What the end of this run is, with the evidence that the definition used. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** Settled: the first step after which all points stay close. Diverged: the first non-finite step. Else the last step. */
  readonly step: number;
  /** Diverged: `overflow`, `undefined` (the loss is not defined there), or `growing`. Saddle: `maximum` or `inflection` where it is one. */
  readonly reason?: 'overflow' | 'undefined' | 'growing' | 'maximum' | 'inflection';
  /** The stationary point settled at, or nearest. */
  readonly near?: StationaryPoint;
  /** Numbers at the end of the run, in loss and weight units. */
  readonly evidence?: {
    readonly gradientNorm: number;
    readonly stepLength: number;
    /** Length of the mean step over the window. */
    readonly speed: number;
    readonly eigenvalues?: readonly number[];
  };
}
