// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const gramacyLee: GeneratedKernel = {
  value(x: number): number {
    const v1 = x - 1;
    const v2 = v1 * v1;
    return Math.sin(31.41592653589793 * x) / (2 * x) + v2 * v2;
  },
  slope(x: number, _y: number, g: Float64Array): number {
    const v1 = 31.41592653589793 * x;
    const v2 = 2 * x;
    const v3 = Math.sin(v1) / v2;
    const v4 = x - 1;
    const v5 = v4 * v4;
    g[0] = (31.41592653589793 * Math.cos(v1) - 2 * v3) / v2 + 2 * v5 * (2 * v4);
    return v3 + v5 * v5;
  },
  hessian(x: number, _y: number, out: Float64Array): void {
    const v1 = 31.41592653589793 * x;
    const v2 = Math.sin(v1);
    const v3 = 2 * x;
    const v4 = x - 1;
    const v5 = 2 * ((31.41592653589793 * Math.cos(v1) - 2 * (v2 / v3)) / v3);
    out[0] = (-986.9604401089358 * v2 - v5 - v5) / v3 + (2 * v4 * (4 * v4) + 4 * (v4 * v4));
  },
};
