// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const styblinskiTang: GeneratedKernel = {
  value(x: number, y: number): number {
    const v1 = x * x;
    const v2 = y * y;
    return 0.5 * (v1 * v1 - 16 * v1 + 5 * x + v2 * v2 - 16 * v2 + 5 * y);
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = x * x;
    const v2 = y * y;
    g[0] = 0.5 * (2 * v1 * (2 * x) - 32 * x + 5);
    g[1] = 0.5 * (2 * v2 * (2 * y) - 32 * y + 5);
    return 0.5 * (v1 * v1 - 16 * v1 + 5 * x + v2 * v2 - 16 * v2 + 5 * y);
  },
  hessian(x: number, y: number, out: Float64Array): void {
    out[0] = 0.5 * (2 * x * (4 * x) + 4 * (x * x) - 32);
    out[1] = 0;
    out[2] = 0;
    out[3] = 0.5 * (2 * y * (4 * y) + 4 * (y * y) - 32);
  },
};
