// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const plateauCliff: GeneratedKernel = {
  value(x: number): number {
    const v1 = x - 2;
    return 3 / (1 + Math.exp(8 * x)) + 0.02 * (v1 * v1);
  },
  slope(x: number, _y: number, g: Float64Array): number {
    const v1 = Math.exp(8 * x);
    const v2 = 1 + v1;
    const v3 = 3 / v2;
    const v4 = x - 2;
    g[0] = -(v3 * (8 * v1)) / v2 + 0.04 * v4;
    return v3 + 0.02 * (v4 * v4);
  },
  hessian(x: number, _y: number, out: Float64Array): void {
    const v1 = Math.exp(8 * x);
    const v2 = 1 + v1;
    const v3 = 3 / v2;
    const v4 = 8 * v1;
    const v5 = v4 * (-(v3 * v4) / v2);
    out[0] = (-(v5 + v3 * (64 * v1)) - v5) / v2 + 0.04;
  },
};
