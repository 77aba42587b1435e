// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const threeHumpCamel: GeneratedKernel = {
  value(x: number, y: number): number {
    const v1 = x * x;
    const v2 = v1 * x;
    return 2 * v1 - 1.05 * (v1 * v1) + (v2 * v2) / 6 + x * y + y * y;
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = x * x;
    const v2 = 2 * v1;
    const v3 = v1 * x;
    const v4 = 2 * x;
    g[0] = 4 * x - 1.05 * (v2 * v4) + (2 * v3 * (x * v4 + v1)) / 6 + y;
    g[1] = x + 2 * y;
    return v2 - 1.05 * (v1 * v1) + (v3 * v3) / 6 + x * y + y * y;
  },
  hessian(x: number, _y: number, out: Float64Array): void {
    const v1 = x * x;
    const v2 = 2 * x;
    const v3 = x * v2 + v1;
    out[0] = 4 - 1.05 * (v2 * (4 * x) + 4 * v1) + (v3 * (2 * v3) + 2 * (v1 * x) * (v2 + v2 + v2)) / 6;
    out[1] = 1;
    out[2] = 1;
    out[3] = 2;
  },
};
