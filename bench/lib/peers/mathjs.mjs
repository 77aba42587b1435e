import { derivative, parse } from 'mathjs';
import { MOMENTUM } from '../scenes.mjs';

/** Value and both derivatives as mathjs makes them: the formula, and `derivative` once for each variable. */
export function mathjsKernel(formula, variables) {
  const tree = parse(formula);
  return [tree, ...variables.map((name) => derivative(tree, name))].map((each) => each.compile());
}

/** Momentum with mathjs evaluating compiled expressions; one unit is one step. */
export function mathjsSteps({ formula, start, lr }) {
  const [value, slopeX, slopeY] = mathjsKernel(formula, ['x', 'y']);
  return (count) => {
    const before = process.hrtime.bigint();
    const scope = new Map([
      ['x', start[0]],
      ['y', start[1]],
    ]);
    let bx = 0;
    let by = 0;
    let loss = 0;
    for (let k = 0; k < count; k++) {
      loss += value.evaluate(scope);
      bx = MOMENTUM * bx + slopeX.evaluate(scope);
      by = MOMENTUM * by + slopeY.evaluate(scope);
      scope.set('x', scope.get('x') - lr.momentum * bx);
      scope.set('y', scope.get('y') - lr.momentum * by);
    }
    if (!Number.isFinite(loss)) throw new Error('bench: the mathjs run has left the finite numbers');
    return Number(process.hrtime.bigint() - before);
  };
}
