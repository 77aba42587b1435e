// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const ackley: GeneratedKernel = {
  value(x: number, y: number): number {
    const v1 =
      -20 * Math.exp(-0.2 * Math.sqrt(0.5 * (x * x + y * y))) -
      Math.exp(0.5 * (Math.cos(6.283185307179586 * x) + Math.cos(6.283185307179586 * y)));
    return v1 + 2.718281828459045 + 20;
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = Math.sqrt(0.5 * (x * x + y * y));
    const v2 = Math.exp(-0.2 * v1);
    const v3 = 6.283185307179586 * x;
    const v4 = 6.283185307179586 * y;
    const v5 = Math.exp(0.5 * (Math.cos(v3) + Math.cos(v4)));
    const v6 = v1 === 0 ? 0 : 0.5 / v1;
    g[0] = -20 * (v2 * (-0.2 * (v6 * x))) - v5 * (-3.141592653589793 * Math.sin(v3));
    g[1] = -20 * (v2 * (-0.2 * (v6 * y))) - v5 * (-3.141592653589793 * Math.sin(v4));
    return -20 * v2 - v5 + 2.718281828459045 + 20;
  },
  hessian(x: number, y: number, out: Float64Array): void {
    const v1 = Math.sqrt(0.5 * (x * x + y * y));
    const v2 = Math.exp(-0.2 * v1);
    const v3 = 6.283185307179586 * x;
    const v4 = Math.cos(v3);
    const v5 = 6.283185307179586 * y;
    const v6 = Math.cos(v5);
    const v7 = Math.exp(0.5 * (v4 + v6));
    const v8 = 0.5 / v1;
    const v9 = v1 === 0;
    const v10 = v9 ? 0 : v8;
    const v11 = v10 * x;
    const v12 = -0.2 * v11;
    const v13 = v2 * v12;
    const v14 = -3.141592653589793 * Math.sin(v3);
    const v15 = v7 * v14;
    const v16 = v10 * y;
    const v17 = -0.2 * v16;
    const v18 = -3.141592653589793 * Math.sin(v5);
    const v19 = v9 ? 0 : -(v8 * v11) / v1;
    const v20 = -20 * (v17 * v13 + v2 * (-0.2 * (y * v19))) - v18 * v15;
    const v21 = v2 * (-0.2 * (y * (v9 ? 0 : -(v8 * v16) / v1) + v10));
    out[0] = -20 * (v12 * v13 + v2 * (-0.2 * (x * v19 + v10))) - (v14 * v15 + v7 * (-19.739208802178716 * v4));
    out[1] = v20;
    out[2] = v20;
    out[3] = -20 * (v17 * (v2 * v17) + v21) - (v18 * (v7 * v18) + v7 * (-19.739208802178716 * v6));
  },
};
