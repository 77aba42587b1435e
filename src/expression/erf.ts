const TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);
/** Beyond it erf is ±1 in double precision. */
const SATURATED = 6;
/** Below it the series converges fast, above it the continued fraction does. */
const SERIES_LIMIT = 2.5;
const CONTINUED_FRACTION_TERMS = 60;

/** The error function, 2/√π · ∫₀ˣ exp(−u²) du, to about 1e-15. */
export function erf(x: number): number {
  const a = Math.abs(x);
  if (a >= SATURATED) return Math.sign(x);
  return a < SERIES_LIMIT ? series(x) : Math.sign(x) * (1 - complement(a));
}

/** exp(−x²) · 2/√π · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·5···(2n+1)): every term has the same sign, so nothing cancels. */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return TWO_OVER_ROOT_PI * Math.exp(-x * x) * sum;
}

/** erfc for large x by Laplace's continued fraction, from its tail upwards. */
function complement(x: number): number {
  let tail = x;
  for (let k = CONTINUED_FRACTION_TERMS; k > 0; k--) tail = x + k / 2 / tail;
  return Math.exp(-x * x) / (tail * Math.sqrt(Math.PI));
}
