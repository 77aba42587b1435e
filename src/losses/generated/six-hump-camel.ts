// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const sixHumpCamel: GeneratedKernel = {
  value(x: number, y: number): number {
    const v1 = x * x;
    const v2 = y * y;
    return (4 - 2.1 * v1 + (v1 * v1) / 3) * v1 + x * y + (-4 + 4 * v2) * v2;
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = x * x;
    const v2 = 4 - 2.1 * v1 + (v1 * v1) / 3;
    const v3 = y * y;
    const v4 = -4 + 4 * v3;
    const v5 = 2 * x;
    g[0] = v1 * ((2 * v1 * v5) / 3 - 4.2 * x) + v2 * v5 + y;
    g[1] = x + (v3 * (8 * y) + v4 * (2 * y));
    return v2 * v1 + x * y + v4 * v3;
  },
  hessian(x: number, y: number, out: Float64Array): void {
    const v1 = x * x;
    const v2 = y * y;
    const v3 = 2 * x;
    const v4 = ((2 * v1 * v3) / 3 - 4.2 * x) * v3;
    const v5 = v4 + v1 * ((v3 * (4 * x) + 4 * v1) / 3 - 4.2) + (v4 + 2 * (4 - 2.1 * v1 + (v1 * v1) / 3));
    const v6 = 8 * y * (2 * y);
    out[0] = v5;
    out[1] = 1;
    out[2] = 1;
    out[3] = v6 + 8 * v2 + (v6 + 2 * (-4 + 4 * v2));
  },
};
