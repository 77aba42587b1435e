import type { Optimizer } from '../core/optimizer.ts';
import { checkSettings } from '../core/setting.ts';

/** What a rule keeps from step to step, with what it begins with: `{ name: 'b', initial: 0 }`. */
export interface Remembered {
  readonly name: string;
  readonly initial: number;
  /** One number for all weights, and not one for each. */
  readonly isShared: boolean;
}

/**
 * What a rule remembers under its default settings. A typed rule is shown with it: a line out of order silently turns
 * its name into memory, and here it is seen.
 */
export function remembered(optimizer: Optimizer): Remembered[] {
  const { numbers, flags } = checkSettings(optimizer, optimizer.conventions[0]);
  const { elements, scalars, initial } = optimizer.kernel(optimizer.conventions[0], flags);
  const begins = (name: string): number => {
    const value = initial[name] ?? 0;
    return typeof value === 'number' ? value : numbers[value];
  };
  return [
    ...elements.map((name) => ({ name, initial: begins(name), isShared: false })),
    ...scalars.map((name) => ({ name, initial: begins(name), isShared: true })),
  ];
}
