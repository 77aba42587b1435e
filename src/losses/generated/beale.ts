// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const beale: GeneratedKernel = {
  value(x: number, y: number): number {
    const v1 = 1.5 - x + x * y;
    const v2 = y * y;
    const v3 = 2.25 - x + x * v2;
    const v4 = 2.625 - x + x * (v2 * y);
    return v1 * v1 + v3 * v3 + v4 * v4;
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = 1.5 - x + x * y;
    const v2 = y * y;
    const v3 = 2.25 - x + x * v2;
    const v4 = v2 * y;
    const v5 = 2.625 - x + x * v4;
    const v6 = 2 * v1;
    const v7 = 2 * v3;
    const v8 = 2 * v5;
    const v9 = 2 * y;
    g[0] = v6 * (-1 + y) + v7 * (-1 + v2) + v8 * (-1 + v4);
    g[1] = v6 * x + v7 * (x * v9) + v8 * (x * (y * v9 + v2));
    return v1 * v1 + v3 * v3 + v5 * v5;
  },
  hessian(x: number, y: number, out: Float64Array): void {
    const v1 = y * y;
    const v2 = v1 * y;
    const v3 = -1 + y;
    const v4 = -1 + v1;
    const v5 = 2 * (2.25 - x + x * v1);
    const v6 = -1 + v2;
    const v7 = 2 * (2.625 - x + x * v2);
    const v8 = 2 * y;
    const v9 = x * v8;
    const v10 = y * v8 + v1;
    const v11 = x * v10;
    const v12 = 2 * v3;
    const v13 = 2 * v4;
    const v14 = 2 * v6;
    const v15 = x * v12 + 2 * (1.5 - x + x * y) + (v9 * v13 + v5 * v8) + (v11 * v14 + v7 * v10);
    const v16 = 2 * x;
    out[0] = v3 * v12 + v4 * v13 + v6 * v14;
    out[1] = v15;
    out[2] = v15;
    out[3] = x * v16 + (v9 * (2 * v9) + v5 * v16) + (v11 * (2 * v11) + v7 * (x * (v8 + v8 + v8)));
  },
};
