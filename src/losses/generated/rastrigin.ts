// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const rastrigin: GeneratedKernel = {
  value(x: number, y: number): number {
    return 20 + x * x - 10 * Math.cos(6.283185307179586 * x) + y * y - 10 * Math.cos(6.283185307179586 * y);
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = 6.283185307179586 * x;
    const v2 = 6.283185307179586 * y;
    g[0] = 2 * x - -62.83185307179586 * Math.sin(v1);
    g[1] = 2 * y - -62.83185307179586 * Math.sin(v2);
    return 20 + x * x - 10 * Math.cos(v1) + y * y - 10 * Math.cos(v2);
  },
  hessian(x: number, y: number, out: Float64Array): void {
    out[0] = 2 - -394.7841760435743 * Math.cos(6.283185307179586 * x);
    out[1] = 0;
    out[2] = 0;
    out[3] = 2 - -394.7841760435743 * Math.cos(6.283185307179586 * y);
  },
};
