import type { Convention, Flags } from '../core/optimizer.ts';

/** Names of the switches that occur in a rule's text, in alphabetical order: each of their values has its own kernel. */
export function flagsInRule(rule: string, flags: Flags): string[] {
  if (Object.keys(flags).length === 0) return [];
  const words = new Set(rule.match(/[A-Za-z]\w*/g));
  return Object.keys(flags)
    .filter((name) => words.has(name))
    .toSorted();
}

/** Name of a generated kernel: `rmsprop/torch`, and with a switch on `rmsprop/torch/centered`. */
export function kernelKey(id: string, convention: Convention, rule: string, flags: Flags): string {
  const on = flagsInRule(rule, flags).filter((name) => flags[name]);
  return [id, convention, ...on].join('/');
}
