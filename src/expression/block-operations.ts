import { type OperationName, operations } from './operations.ts';

/** Points that go through a tape together: enough to pay for the dispatch, few enough for the cache. Divisible by 4. */
export const BLOCK = 256;

/** One operation on a whole row of a block; rows begin at `to`, `a`, `b` and `c`. */
export type BlockOperation = (block: Float64Array, to: number, a: number, b: number, c: number) => void;

/**
 * The commonest operations have loops of their own, as a call for each point would cost more than the arithmetic;
 * the cheapest take four points at a time, which halves their time again.
 */
const special: Readonly<Partial<Record<OperationName, BlockOperation>>> = {
  add(block, to, a, b) {
    for (let i = 0; i < BLOCK; i += 4) {
      const first = block[a + i] + block[b + i];
      const second = block[a + i + 1] + block[b + i + 1];
      const third = block[a + i + 2] + block[b + i + 2];
      const fourth = block[a + i + 3] + block[b + i + 3];
      block[to + i] = first;
      block[to + i + 1] = second;
      block[to + i + 2] = third;
      block[to + i + 3] = fourth;
    }
  },
  sub(block, to, a, b) {
    for (let i = 0; i < BLOCK; i += 4) {
      const first = block[a + i] - block[b + i];
      const second = block[a + i + 1] - block[b + i + 1];
      const third = block[a + i + 2] - block[b + i + 2];
      const fourth = block[a + i + 3] - block[b + i + 3];
      block[to + i] = first;
      block[to + i + 1] = second;
      block[to + i + 2] = third;
      block[to + i + 3] = fourth;
    }
  },
  mul(block, to, a, b) {
    for (let i = 0; i < BLOCK; i += 4) {
      const first = block[a + i] * block[b + i];
      const second = block[a + i + 1] * block[b + i + 1];
      const third = block[a + i + 2] * block[b + i + 2];
      const fourth = block[a + i + 3] * block[b + i + 3];
      block[to + i] = first;
      block[to + i + 1] = second;
      block[to + i + 2] = third;
      block[to + i + 3] = fourth;
    }
  },
  div(block, to, a, b) {
    for (let i = 0; i < BLOCK; i++) block[to + i] = block[a + i] / block[b + i];
  },
  neg(block, to, a) {
    for (let i = 0; i < BLOCK; i++) block[to + i] = -block[a + i];
  },
  sqrt(block, to, a) {
    for (let i = 0; i < BLOCK; i++) block[to + i] = Math.sqrt(block[a + i]);
  },
  exp(block, to, a) {
    for (let i = 0; i < BLOCK; i++) block[to + i] = Math.exp(block[a + i]);
  },
  sin(block, to, a) {
    for (let i = 0; i < BLOCK; i++) block[to + i] = Math.sin(block[a + i]);
  },
  cos(block, to, a) {
    for (let i = 0; i < BLOCK; i++) block[to + i] = Math.cos(block[a + i]);
  },
  select(block, to, a, b, c) {
    for (let i = 0; i < BLOCK; i++) block[to + i] = block[a + i] !== 0 ? block[b + i] : block[c + i];
  },
};

/** The operation of this name on rows. */
export function blockOperation(name: OperationName): BlockOperation {
  const { evaluate } = operations[name];
  return (
    special[name] ??
    ((block, to, a, b, c) => {
      for (let i = 0; i < BLOCK; i++) block[to + i] = evaluate(block[a + i], block[b + i], block[c + i]);
    })
  );
}
