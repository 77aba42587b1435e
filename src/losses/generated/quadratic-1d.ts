// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const quadratic1d: GeneratedKernel = {
  value(x: number): number {
    return 0.5 * (x * x);
  },
  slope(x: number, _y: number, g: Float64Array): number {
    g[0] = x;
    return 0.5 * (x * x);
  },
  hessian(_x: number, _y: number, out: Float64Array): void {
    out[0] = 1;
  },
};
