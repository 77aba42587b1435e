// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';
import { beale } from './beale.ts';
import { booth } from './booth.ts';
import { matyas } from './matyas.ts';
import { ravine } from './ravine.ts';
import { rosenbrock } from './rosenbrock.ts';

/** Kernels by loss id. */
export const kernels: Readonly<Record<string, GeneratedKernel>> = {
  ravine: ravine,
  rosenbrock: rosenbrock,
  beale: beale,
  matyas: matyas,
  booth: booth,
};
