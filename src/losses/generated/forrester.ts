// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const forrester: GeneratedKernel = {
  value(x: number): number {
    const v1 = 6 * x - 2;
    return v1 * v1 * Math.sin(12 * x - 4);
  },
  slope(x: number, _y: number, g: Float64Array): number {
    const v1 = 6 * x - 2;
    const v2 = v1 * v1;
    const v3 = 12 * x - 4;
    const v4 = Math.sin(v3);
    g[0] = v4 * (12 * v1) + v2 * (12 * Math.cos(v3));
    return v2 * v4;
  },
  hessian(x: number, _y: number, out: Float64Array): void {
    const v1 = 6 * x - 2;
    const v2 = 12 * x - 4;
    const v3 = Math.sin(v2);
    const v4 = 12 * v1 * (12 * Math.cos(v2));
    out[0] = v4 + 72 * v3 + (v4 + v1 * v1 * (-144 * v3));
  },
};
