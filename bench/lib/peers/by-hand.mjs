import { MOMENTUM, STEPS } from '../scenes.mjs';

/** Momentum by hand over typed arrays, with the loss as a function argument: how such a loop is usually written. */
export function handWrittenRun({ byHand, start, lr }) {
  const w = new Float64Array(2);
  const g = new Float64Array(2);
  const b = new Float64Array(2);
  const losses = new Float64Array(STEPS + 1);
  return () => {
    w.set(start);
    b.fill(0);
    losses[0] = byHand(w, g);
    for (let k = 1; k <= STEPS; k++) {
      for (let i = 0; i < 2; i++) {
        b[i] = MOMENTUM * b[i] + g[i];
        w[i] -= lr.momentum * b[i];
      }
      losses[k] = byHand(w, g);
    }
    return w;
  };
}
