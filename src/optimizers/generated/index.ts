// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';
import { adadelta } from './adadelta.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamax } from './adamax.ts';
import { adamw } from './adamw.ts';
import { amsgrad } from './amsgrad.ts';
import { asgd } from './asgd.ts';
import { lion } from './lion.ts';
import { momentum } from './momentum.ts';
import { nadam } from './nadam.ts';
import { nesterov } from './nesterov.ts';
import { radam } from './radam.ts';
import { rmsprop } from './rmsprop.ts';
import { rprop } from './rprop.ts';
import { sgd } from './sgd.ts';

/** Steps of the catalogue by `kernelKey`. */
export const kernels: Readonly<Partial<Record<string, RuleKernel>>> = {
  ...sgd,
  ...momentum,
  ...nesterov,
  ...adagrad,
  ...rmsprop,
  ...adadelta,
  ...adam,
  ...amsgrad,
  ...adamw,
  ...nadam,
  ...radam,
  ...adamax,
  ...rprop,
  ...asgd,
  ...lion,
};
