// Written by "npm run generate" from the formula of the catalogue; do not edit.
import type { GeneratedKernel } from '../generated-kernel.ts';
import { absKink } from './abs-kink.ts';
import { ackley } from './ackley.ts';
import { beale } from './beale.ts';
import { booth } from './booth.ts';
import { bowl } from './bowl.ts';
import { doubleWellTilted } from './double-well-tilted.ts';
import { forrester } from './forrester.ts';
import { goldsteinPriceLog } from './goldstein-price-log.ts';
import { gramacyLee } from './gramacy-lee.ts';
import { himmelblau } from './himmelblau.ts';
import { matyas } from './matyas.ts';
import { monkeySaddle } from './monkey-saddle.ts';
import { plateauCliff } from './plateau-cliff.ts';
import { quadratic1d } from './quadratic-1d.ts';
import { rastrigin } from './rastrigin.ts';
import { ravine } from './ravine.ts';
import { rosenbrock } from './rosenbrock.ts';
import { saddle } from './saddle.ts';
import { sixHumpCamel } from './six-hump-camel.ts';
import { styblinskiTang } from './styblinski-tang.ts';
import { textbook1d } from './textbook-1d.ts';
import { threeHumpCamel } from './three-hump-camel.ts';
import { twoWells } from './two-wells.ts';
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
  'two-wells': twoWells,
  bowl: bowl,
  himmelblau: himmelblau,
  'styblinski-tang': styblinskiTang,
  'three-hump-camel': threeHumpCamel,
  'six-hump-camel': sixHumpCamel,
  ravine: ravine,
  rosenbrock: rosenbrock,
  beale: beale,
  matyas: matyas,
  booth: booth,
  saddle: saddle,
  'monkey-saddle': monkeySaddle,
  rastrigin: rastrigin,
  ackley: ackley,
  'goldstein-price-log': goldsteinPriceLog,
};
