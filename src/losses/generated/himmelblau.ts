// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const himmelblau: GeneratedKernel = {
  value(x: number, y: number): number {
    const v1 = x * x + y - 11;
    const v2 = x + y * y - 7;
    return v1 * v1 + v2 * v2;
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = x * x + y - 11;
    const v2 = x + y * y - 7;
    const v3 = 2 * v1;
    const v4 = 2 * v2;
    g[0] = v3 * (2 * x) + v4;
    g[1] = v3 + v4 * (2 * y);
    return v1 * v1 + v2 * v2;
  },
  hessian(x: number, y: number, out: Float64Array): void {
    const v1 = 4 * x;
    const v2 = 4 * y;
    const v3 = v1 + v2;
    out[0] = 2 * x * v1 + 4 * (x * x + y - 11) + 2;
    out[1] = v3;
    out[2] = v3;
    out[3] = 2 + (2 * y * v2 + 4 * (x + y * y - 7));
  },
};
