// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const wavyBowl: GeneratedKernel = {
  value(x: number): number {
    return (x * x) / 10 + Math.sin(3 * x);
  },
  slope(x: number, _y: number, g: Float64Array): number {
    const v1 = 3 * x;
    g[0] = (2 * x) / 10 + 3 * Math.cos(v1);
    return (x * x) / 10 + Math.sin(v1);
  },
  hessian(x: number, _y: number, out: Float64Array): void {
    out[0] = 0.2 + -9 * Math.sin(3 * x);
  },
};
