// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';
import { absKink } from './abs-kink.ts';
import { doubleWellTilted } from './double-well-tilted.ts';
import { forrester } from './forrester.ts';
import { gramacyLee } from './gramacy-lee.ts';
import { plateauCliff } from './plateau-cliff.ts';
import { quadratic1d } from './quadratic-1d.ts';
import { textbook1d } from './textbook-1d.ts';
import { wavyBowl } from './wavy-bowl.ts';

/** Kernels by loss id. */
export const kernels: Readonly<Record<string, GeneratedKernel>> = {
  'textbook-1d': textbook1d,
  'quadratic-1d': quadratic1d,
  'abs-kink': absKink,
  'double-well-tilted': doubleWellTilted,
  'wavy-bowl': wavyBowl,
  'plateau-cliff': plateauCliff,
  forrester: forrester,
  'gramacy-lee': gramacyLee,
};
