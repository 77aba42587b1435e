import type { LossEntry } from './entry.ts';
import { oneDimension } from './one-dimension.ts';
import { ravines } from './ravines.ts';
import { rugged } from './rugged.ts';
import { saddles } from './saddles.ts';
import { valleysAndWells } from './valleys-and-wells.ts';

/** Every loss of the catalogue, in the order of the gallery. The kernels are generated from their formulas. */
export const entries: readonly LossEntry[] = [...oneDimension, ...valleysAndWells, ...ravines, ...saddles, ...rugged];
