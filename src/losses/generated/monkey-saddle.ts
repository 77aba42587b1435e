// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const monkeySaddle: GeneratedKernel = {
  value(x: number, y: number): number {
    const v1 = x * x;
    const v2 = y * y;
    const v3 = v1 + v2;
    return v1 * x - 3 * x * v2 + 0.25 * (v3 * v3);
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = x * x;
    const v2 = 3 * x;
    const v3 = y * y;
    const v4 = v1 + v3;
    const v5 = 2 * x;
    const v6 = 2 * v4;
    const v7 = 2 * y;
    g[0] = x * v5 + v1 - 3 * v3 + 0.25 * (v6 * v5);
    g[1] = 0.25 * (v6 * v7) - v2 * v7;
    return v1 * x - v2 * v3 + 0.25 * (v4 * v4);
  },
  hessian(x: number, y: number, out: Float64Array): void {
    const v1 = 2 * x;
    const v2 = 2 * y;
    const v3 = 4 * x;
    const v4 = 4 * (x * x + y * y);
    const v5 = 0.25 * (v2 * v3) - 6 * y;
    out[0] = v1 + v1 + v1 + 0.25 * (v1 * v3 + v4);
    out[1] = v5;
    out[2] = v5;
    out[3] = 0.25 * (v2 * (4 * y) + v4) - 6 * x;
  },
};
