// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const booth: GeneratedKernel = {
  value(x: number, y: number): number {
    const v1 = x + 2 * y - 7;
    const v2 = 2 * x + y - 5;
    return v1 * v1 + v2 * v2;
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = x + 2 * y - 7;
    const v2 = 2 * x + y - 5;
    g[0] = 2 * v1 + 4 * v2;
    g[1] = 4 * v1 + 2 * v2;
    return v1 * v1 + v2 * v2;
  },
  hessian(_x: number, _y: number, out: Float64Array): void {
    out[0] = 10;
    out[1] = 8;
    out[2] = 8;
    out[3] = 10;
  },
};
