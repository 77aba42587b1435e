import type { Trajectory } from '../core/trajectory.ts';
import type { Convention, Optimizer } from '../core/optimizer.ts';

/** A memory that grows with the squares (or sizes) of the gradients, by its name in the rule. */
export interface Accumulator {
  readonly name: string;
  /** Whether it holds squares, of which the root is compared with slopes. */
  readonly isSquare: boolean;
}

/**
 * The memory by which a rule divides its steps, read from the rule's own text: the first one that is made from g² (or from
 * |g|). Undefined for rules without one.
 */
export function accumulatorOf(optimizer: Optimizer, convention: Convention): Accumulator | undefined {
  const text = optimizer.rule[convention] ?? optimizer.rule.torch ?? '';
  for (const line of text.split(/[;\n]/)) {
    const [, name, value] = /^\s*(\w+)\s*=(.*)$/.exec(line) ?? [];
    if (name === undefined || !new RegExp(`\\b${name}\\b`).test(value)) continue;
    if (/\bg\^2|\bg\*g\b/.test(value)) return { name, isSquare: true };
    if (/\babs\(g\)/.test(value)) return { name, isSquare: false };
  }
  return undefined;
}

/** The size of a memory on each axis after a whole step, in the unit of a slope; undefined when the rule keeps none. */
export function accumulatedAt(
  trajectory: Trajectory,
  { name, isSquare }: Accumulator,
  step: number,
): Float64Array | undefined {
  const memory = trajectory.memory(Math.min(trajectory.lastFinite, Math.max(0, Math.floor(step))))[name];
  if (memory === undefined || typeof memory === 'number') return undefined;
  return isSquare ? memory.map(Math.sqrt) : memory;
}
