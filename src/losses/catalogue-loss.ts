import type { Loss } from '../core/loss.ts';
import type { LossEntry } from './entry.ts';
import type { GeneratedKernel } from './generated-kernel.ts';

/** A loss of the catalogue, ready to be evaluated, with its entry's words and suggestions. */
export interface CatalogueLoss extends Loss, LossEntry {
  readonly source: { readonly id: string };
  evaluateMany(points: Float64Array, values: Float64Array, gradients?: Float64Array): void;
  hessian(w: Float64Array, out: Float64Array): void;
}

/** The losses of entries with their kernels by id. An entry gives the same loss each time. */
export function ready(
  entries: readonly LossEntry[],
  kernels: Readonly<Record<string, GeneratedKernel>>,
): CatalogueLoss[] {
  return entries.map((entry) => {
    const loss = made.get(entry) ?? join(entry, kernels[entry.id]);
    made.set(entry, loss);
    return loss;
  });
}

const made = new WeakMap<LossEntry, CatalogueLoss>();

/** Joins an entry and its kernel. */
function join(entry: LossEntry, kernel: GeneratedKernel): CatalogueLoss {
  const dimension = entry.domain.length;
  const yOf = (w: Float64Array): number => (dimension > 1 ? w[1] : 0);
  return {
    ...entry,
    dimension,
    source: { id: entry.id },
    evaluate: (w, gradient) =>
      gradient === undefined ? kernel.value(w[0], yOf(w)) : kernel.slope(w[0], yOf(w), gradient),
    hessian: (w, out) => kernel.hessian(w[0], yOf(w), out),
    evaluateMany(points, values, gradients) {
      if (gradients === undefined) valuesOfMany(kernel, dimension, points, values);
      else slopesOfMany(kernel, dimension, points, values, gradients);
    },
  };
}

function valuesOfMany(kernel: GeneratedKernel, dimension: number, points: Float64Array, values: Float64Array): void {
  const count = values.length;
  const yOffset = dimension > 1 ? count : 0;
  for (let i = 0; i < count; i++) values[i] = kernel.value(points[i], points[yOffset + i]);
}

function slopesOfMany(
  kernel: GeneratedKernel,
  dimension: number,
  points: Float64Array,
  values: Float64Array,
  gradients: Float64Array,
): void {
  const count = values.length;
  const yOffset = dimension > 1 ? count : 0;
  const g = new Float64Array(dimension);
  for (let i = 0; i < count; i++) {
    values[i] = kernel.slope(points[i], points[yOffset + i], g);
    for (let axis = 0; axis < dimension; axis++) gradients[axis * count + i] = g[axis];
  }
}
