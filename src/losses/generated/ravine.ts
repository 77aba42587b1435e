// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const ravine: GeneratedKernel = {
  value(x: number, y: number): number {
    return 0.05 * (x * x) + 2.5 * (y * y);
  },
  slope(x: number, y: number, g: Float64Array): number {
    g[0] = 0.1 * x;
    g[1] = 5 * y;
    return 0.05 * (x * x) + 2.5 * (y * y);
  },
  hessian(_x: number, _y: number, out: Float64Array): void {
    out[0] = 0.1;
    out[1] = 0;
    out[2] = 0;
    out[3] = 5;
  },
};
