// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const doubleWellTilted: GeneratedKernel = {
  value(x: number): number {
    const v1 = x * x;
    return (v1 * v1) / 4 - v1 + 0.3 * x;
  },
  slope(x: number, _y: number, g: Float64Array): number {
    const v1 = x * x;
    const v2 = 2 * x;
    g[0] = (2 * v1 * v2) / 4 - v2 + 0.3;
    return (v1 * v1) / 4 - v1 + 0.3 * x;
  },
  hessian(x: number, _y: number, out: Float64Array): void {
    out[0] = (2 * x * (4 * x) + 4 * (x * x)) / 4 - 2;
  },
};
