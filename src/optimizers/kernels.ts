import type { RuleKernel } from '../core/optimizer.ts';

/** Generated steps by `kernelKey`: those of the rules that a page has. */
const known: Partial<Record<string, RuleKernel>> = {};

/** Adds the steps of rules that have come. */
export function addKernels(kernels: Readonly<Partial<Record<string, RuleKernel>>>): void {
  Object.assign(known, kernels);
}

/** The steps with this key. Throws when nobody has generated them. */
export function generatedKernel(key: string): RuleKernel {
  const found = known[key];
  if (found === undefined) throw new Error(`${key}: there is no such kernel; run "npm run generate"`);
  return found;
}
