// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';
import { bowl } from './bowl.ts';
import { himmelblau } from './himmelblau.ts';
import { sixHumpCamel } from './six-hump-camel.ts';
import { styblinskiTang } from './styblinski-tang.ts';
import { threeHumpCamel } from './three-hump-camel.ts';
import { twoWells } from './two-wells.ts';

/** Kernels by loss id. */
export const kernels: Readonly<Record<string, GeneratedKernel>> = {
  'two-wells': twoWells,
  bowl: bowl,
  himmelblau: himmelblau,
  'styblinski-tang': styblinskiTang,
  'three-hump-camel': threeHumpCamel,
  'six-hump-camel': sixHumpCamel,
};
