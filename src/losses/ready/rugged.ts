import { ready } from '../catalogue-loss.ts';
import { kernels } from '../generated/kernels-rugged.ts';
import { rugged } from '../rugged.ts';

export const losses = ready(rugged, kernels);
