// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';

export const goldsteinPriceLog: GeneratedKernel = {
  value(x: number, y: number): number {
    const v1 = x + y + 1;
    const v2 = x * x;
    const v3 = y * y;
    const v4 = 1 + v1 * v1 * (19 - 14 * x + 3 * v2 - 14 * y + 6 * x * y + 3 * v3);
    const v5 = 2 * x - 3 * y;
    const v6 = 30 + v5 * v5 * (18 - 32 * x + 12 * v2 + 48 * y - 36 * x * y + 27 * v3);
    return Math.log(v4 * v6);
  },
  slope(x: number, y: number, g: Float64Array): number {
    const v1 = x + y + 1;
    const v2 = v1 * v1;
    const v3 = x * x;
    const v4 = 6 * x;
    const v5 = y * y;
    const v6 = 19 - 14 * x + 3 * v3 - 14 * y + v4 * y + 3 * v5;
    const v7 = 1 + v2 * v6;
    const v8 = 2 * x - 3 * y;
    const v9 = v8 * v8;
    const v10 = 36 * x;
    const v11 = 18 - 32 * x + 12 * v3 + 48 * y - v10 * y + 27 * v5;
    const v12 = 30 + v9 * v11;
    const v13 = v7 * v12;
    const v14 = v12 * (v6 * (2 * v1) + v2 * (-14 + v4 + 6 * y));
    const v15 = 1 / v13;
    const v16 = v15 * (v14 + v7 * (v11 * (4 * v8) + v9 * (-32 + 24 * x - 36 * y)));
    g[0] = v16;
    g[1] = v15 * (v14 + v7 * (v11 * (-6 * v8) + v9 * (48 - v10 + 54 * y)));
    return Math.log(v13);
  },
  hessian(x: number, y: number, out: Float64Array): void {
    const v1 = x + y + 1;
    const v2 = v1 * v1;
    const v3 = x * x;
    const v4 = 6 * x;
    const v5 = y * y;
    const v6 = 19 - 14 * x + 3 * v3 - 14 * y + v4 * y + 3 * v5;
    const v7 = 1 + v2 * v6;
    const v8 = 2 * x - 3 * y;
    const v9 = v8 * v8;
    const v10 = 36 * x;
    const v11 = 18 - 32 * x + 12 * v3 + 48 * y - v10 * y + 27 * v5;
    const v12 = 30 + v9 * v11;
    const v13 = v7 * v12;
    const v14 = 2 * v1;
    const v15 = -14 + v4 + 6 * y;
    const v16 = v6 * v14 + v2 * v15;
    const v17 = 4 * v8;
    const v18 = -32 + 24 * x - 36 * y;
    const v19 = v11 * v17 + v9 * v18;
    const v20 = v12 * v16;
    const v21 = v20 + v7 * v19;
    const v22 = 1 / v13;
    const v23 = -6 * v8;
    const v24 = 48 - v10 + 54 * y;
    const v25 = v11 * v23 + v9 * v24;
    const v26 = v20 + v7 * v25;
    const v27 = v14 * v15;
    const v28 = v17 * v18;
    const v29 = v16 * v19;
    const v30 = v12 * (v27 + 2 * v6 + (v27 + 6 * v2));
    const v31 = v29 + v30;
    const v32 = -(v22 * v21) / v13;
    const v33 = v21 * v32 + v22 * (v31 + (v29 + v7 * (v28 + 8 * v11 + (v28 + 24 * v9))));
    const v34 = v25 * v16;
    const v35 = v26 * v32 + v22 * (v31 + (v34 + v7 * (v23 * v18 + -12 * v11 + (v24 * v17 + -36 * v9))));
    const v36 = v23 * v24;
    const v37 = v26 * (-(v22 * v26) / v13) + v22 * (v34 + v30 + (v34 + v7 * (v36 + 18 * v11 + (v36 + 54 * v9))));
    out[0] = v33;
    out[1] = v35;
    out[2] = v35;
    out[3] = v37;
  },
};
