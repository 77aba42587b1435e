// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';
import { ackley } from './ackley.ts';
import { goldsteinPriceLog } from './goldstein-price-log.ts';
import { rastrigin } from './rastrigin.ts';

/** Kernels by loss id. */
export const kernels: Readonly<Record<string, GeneratedKernel>> = {
  rastrigin: rastrigin,
  ackley: ackley,
  'goldstein-price-log': goldsteinPriceLog,
};
