/*
 * Counter-based random numbers: a draw is a pure function of (seed, step, component), so that every ball sees the same
 * noise and adding a ball changes no other. The mixer is pcg3d of Jarzynski & Olano, "Hash Functions for GPU
 * Rendering", JCGT 9(3), 2020.
 */

const MULTIPLIER = 1664525;
const INCREMENT = 1013904223;
const TWO_TO_32 = 4294967296;

const mixed = new Uint32Array(3);

function mix(seed: number, step: number, component: number): void {
  let a = (Math.imul(seed | 0, MULTIPLIER) + INCREMENT) | 0;
  let b = (Math.imul(step | 0, MULTIPLIER) + INCREMENT) | 0;
  let c = (Math.imul(component | 0, MULTIPLIER) + INCREMENT) | 0;
  for (let round = 0; round < 2; round++) {
    a = (a + Math.imul(b, c)) | 0;
    b = (b + Math.imul(c, a)) | 0;
    c = (c + Math.imul(a, b)) | 0;
    if (round === 0) {
      a ^= a >>> 16;
      b ^= b >>> 16;
      c ^= c >>> 16;
    }
  }
  mixed[0] = a;
  mixed[1] = b;
  mixed[2] = c;
}

/** A number in [0, 1) that depends on the three integers only. */
export function uniform(seed: number, step: number, component: number): number {
  mix(seed, step, component);
  // 53 bits: 21 of the second word below 32 of the first.
  return (mixed[0] + (mixed[1] >>> 11) / 2097152) / TWO_TO_32;
}

/** A draw of the standard normal distribution that depends on the three integers only (Box–Muller). */
export function normal(seed: number, step: number, component: number): number {
  mix(seed, step, component);
  const radius = Math.sqrt(-2 * Math.log((mixed[0] + 0.5) / TWO_TO_32));
  return radius * Math.cos((2 * Math.PI * mixed[1]) / TWO_TO_32);
}

/** `size` different indices below `count`, by the start of a Fisher–Yates shuffle that depends on (seed, step) only. */
export function sampleBatch(seed: number, step: number, count: number, size: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor(uniform(seed, step, i) * (count - i));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order.slice(0, size);
}
