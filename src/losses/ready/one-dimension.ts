import { ready } from '../catalogue-loss.ts';
import { kernels } from '../generated/kernels-one-dimension.ts';
import { oneDimension } from '../one-dimension.ts';

export const losses = ready(oneDimension, kernels);
