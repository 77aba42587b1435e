// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';
import { monkeySaddle } from './monkey-saddle.ts';
import { saddle } from './saddle.ts';

/** Kernels by loss id. */
export const kernels: Readonly<Record<string, GeneratedKernel>> = {
  saddle: saddle,
  'monkey-saddle': monkeySaddle,
};
