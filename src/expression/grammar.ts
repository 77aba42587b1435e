/** What may stand in a text. */
export interface Grammar {
  /** Names that may be read, besides pi, e and tau. */
  readonly names: ReadonlySet<string>;
  /** Whether `2x` and `x(x - 1)` are products. */
  readonly implicitProducts: boolean;
}
