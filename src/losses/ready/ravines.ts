import { ready } from '../catalogue-loss.ts';
import { kernels } from '../generated/kernels-ravines.ts';
import { ravines } from '../ravines.ts';

export const losses = ready(ravines, kernels);
