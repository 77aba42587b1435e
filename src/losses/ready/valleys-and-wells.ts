import { ready } from '../catalogue-loss.ts';
import { kernels } from '../generated/kernels-valleys-and-wells.ts';
import { valleysAndWells } from '../valleys-and-wells.ts';

export const losses = ready(valleysAndWells, kernels);
