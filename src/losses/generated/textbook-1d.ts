// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const textbook1d: GeneratedKernel = {
  value(x: number): number {
    const v1 = x - 0.5;
    const v2 = x + 1.5;
    const v3 = x - 2;
    return 0.3 * (v1 * v1) - 1.3 * Math.exp(-2 * (v2 * v2)) - 2 * Math.exp(-0.5 * (v3 * v3)) + 2;
  },
  slope(x: number, _y: number, g: Float64Array): number {
    const v1 = x - 0.5;
    const v2 = x + 1.5;
    const v3 = Math.exp(-2 * (v2 * v2));
    const v4 = x - 2;
    const v5 = Math.exp(-0.5 * (v4 * v4));
    g[0] = 0.6 * v1 - 1.3 * (v3 * (-4 * v2)) - 2 * (v5 * -v4);
    return 0.3 * (v1 * v1) - 1.3 * v3 - 2 * v5 + 2;
  },
  hessian(x: number, _y: number, out: Float64Array): void {
    const v1 = x + 1.5;
    const v2 = Math.exp(-2 * (v1 * v1));
    const v3 = x - 2;
    const v4 = Math.exp(-0.5 * (v3 * v3));
    const v5 = -4 * v1;
    const v6 = -v3;
    out[0] = 0.6 - 1.3 * (v5 * (v2 * v5) + -4 * v2) - 2 * (v6 * (v4 * v6) - v4);
  },
};
