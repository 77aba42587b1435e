import { uniform } from '../core/random.ts';

/** A source of numbers in [0, 1) for tests: the same text gives the same numbers. */
export function random(seed: string): () => number {
  const number = [...seed].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003, 7);
  let count = 0;
  return () => uniform(number, count++, 0);
}
