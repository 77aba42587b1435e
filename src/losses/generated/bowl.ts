// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const bowl: GeneratedKernel = {
  value(x: number, y: number): number {
    return x * x + y * y;
  },
  slope(x: number, y: number, g: Float64Array): number {
    g[0] = 2 * x;
    g[1] = 2 * y;
    return x * x + y * y;
  },
  hessian(_x: number, _y: number, out: Float64Array): void {
    out[0] = 2;
    out[1] = 0;
    out[2] = 0;
    out[3] = 2;
  },
};
