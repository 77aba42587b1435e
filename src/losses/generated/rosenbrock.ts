// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const rosenbrock: GeneratedKernel = {
  value(x: number, y: number): number {
    const v1 = 1 - x;
    const v2 = y - x * x;
    return v1 * v1 + 100 * (v2 * v2);
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = 1 - x;
    const v2 = y - x * x;
    g[0] = -2 * v1 + 100 * (2 * v2 * -(2 * x));
    g[1] = 200 * v2;
    return v1 * v1 + 100 * (v2 * v2);
  },
  hessian(x: number, y: number, out: Float64Array): void {
    const v1 = 2 * x;
    const v2 = -200 * v1;
    out[0] = 2 + 100 * (-v1 * (-2 * v1) + -4 * (y - x * x));
    out[1] = v2;
    out[2] = v2;
    out[3] = 200;
  },
};
