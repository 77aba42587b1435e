import { uniform } from '../src/core/random.ts';

/** Chance that can be repeated: the same seed gives the same draws. */
export class Chance {
  private draws = 0;

  constructor(readonly seed: number) {}

  /** In [low, high). */
  number(low: number, high: number): number {
    this.draws += 1;
    return low + (high - low) * uniform(this.seed, this.draws, 0);
  }

  whole(low: number, high: number): number {
    return Math.floor(this.number(low, high + 1));
  }

  of<T>(choices: readonly T[]): T {
    const chosen = choices[this.whole(0, choices.length - 1)];
    if (chosen === undefined) throw new Error('chance: there must be something to choose from');
    return chosen;
  }

  /** True that often. */
  is(probability: number): boolean {
    return this.number(0, 1) < probability;
  }
}
