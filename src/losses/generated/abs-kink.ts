// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const absKink: GeneratedKernel = {
  value(x: number): number {
    return Math.abs(x - 0.5);
  },
  slope(x: number, _y: number, g: Float64Array): number {
    const v1 = x - 0.5;
    g[0] = Math.sign(v1);
    return Math.abs(v1);
  },
  hessian(_x: number, _y: number, out: Float64Array): void {
    out[0] = 0;
  },
};
