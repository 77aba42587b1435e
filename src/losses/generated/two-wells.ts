// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const twoWells: GeneratedKernel = {
  value(x: number, y: number): number {
    const v1 = x + 1.5;
    const v2 = y + 0.5;
    const v3 = x - 1.8;
    const v4 = y - 0.5;
    const v5 =
      0.15 * (x * x + y * y) -
      0.9 * Math.exp(-1.5 * (v1 * v1 + v2 * v2)) -
      3 * Math.exp(-0.5 * (v3 * v3 + v4 * v4)) +
      3;
    return v5;
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = x + 1.5;
    const v2 = y + 0.5;
    const v3 = Math.exp(-1.5 * (v1 * v1 + v2 * v2));
    const v4 = x - 1.8;
    const v5 = y - 0.5;
    const v6 = Math.exp(-0.5 * (v4 * v4 + v5 * v5));
    g[0] = 0.3 * x - 0.9 * (v3 * (-3 * v1)) - 3 * (v6 * -v4);
    g[1] = 0.3 * y - 0.9 * (v3 * (-3 * v2)) - 3 * (v6 * -v5);
    return 0.15 * (x * x + y * y) - 0.9 * v3 - 3 * v6 + 3;
  },
  hessian(x: number, y: number, out: Float64Array): void {
    const v1 = x + 1.5;
    const v2 = y + 0.5;
    const v3 = Math.exp(-1.5 * (v1 * v1 + v2 * v2));
    const v4 = x - 1.8;
    const v5 = y - 0.5;
    const v6 = Math.exp(-0.5 * (v4 * v4 + v5 * v5));
    const v7 = -3 * v1;
    const v8 = v3 * v7;
    const v9 = -v4;
    const v10 = v6 * v9;
    const v11 = -3 * v2;
    const v12 = -v5;
    const v13 = -3 * v3;
    const v14 = -(0.9 * (v11 * v8)) - 3 * (v12 * v10);
    out[0] = 0.3 - 0.9 * (v7 * v8 + v13) - 3 * (v9 * v10 - v6);
    out[1] = v14;
    out[2] = v14;
    out[3] = 0.3 - 0.9 * (v11 * (v3 * v11) + v13) - 3 * (v12 * (v6 * v12) - v6);
  },
};
