import { ready } from '../catalogue-loss.ts';
import { kernels } from '../generated/kernels-saddles.ts';
import { saddles } from '../saddles.ts';

export const losses = ready(saddles, kernels);
