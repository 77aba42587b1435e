// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const matyas: GeneratedKernel = {
  value(x: number, y: number): number {
    return 0.26 * (x * x + y * y) - 0.48 * x * y;
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = 0.48 * x;
    g[0] = 0.52 * x - 0.48 * y;
    g[1] = 0.52 * y - v1;
    return 0.26 * (x * x + y * y) - v1 * y;
  },
  hessian(_x: number, _y: number, out: Float64Array): void {
    out[0] = 0.52;
    out[1] = -0.48;
    out[2] = -0.48;
    out[3] = 0.52;
  },
};
