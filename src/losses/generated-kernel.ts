/** The arithmetic of a catalogue loss, as generated from its formula. A loss of one weight ignores y. */
export interface GeneratedKernel {
  value(x: number, y: number): number;
  /** The value; fills the gradient. */
  slope(x: number, y: number, g: Float64Array): number;
  /** Fills the second derivatives, row-major. */
  hessian(x: number, y: number, out: Float64Array): void;
}
