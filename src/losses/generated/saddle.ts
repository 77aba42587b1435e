// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const saddle: GeneratedKernel = {
  value(x: number, y: number): number {
    const v1 = y * y;
    return x * x - v1 + (v1 * v1) / 4;
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = y * y;
    const v2 = 2 * y;
    g[0] = 2 * x;
    g[1] = (2 * v1 * v2) / 4 - v2;
    return x * x - v1 + (v1 * v1) / 4;
  },
  hessian(_x: number, y: number, out: Float64Array): void {
    out[0] = 2;
    out[1] = 0;
    out[2] = 0;
    out[3] = (2 * y * (4 * y) + 4 * (y * y)) / 4 - 2;
  },
};
