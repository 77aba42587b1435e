import type { OperationName } from './operations.ts';
import type { NodeIndex, Tape } from './tape.ts';

/** The derivative of an operation by each of its arguments; undefined where it is zero everywhere. */
export interface Partials {
  readonly slopes: readonly (NodeIndex | undefined)[];
  /** Whether a slope can be infinite where the value is finite. */
  readonly canBeInfinite?: boolean;
}

/** `v` is the operation's own node. */
type Rule = (tape: Tape, v: NodeIndex, a: NodeIndex, b: NodeIndex) => Partials;

const flat: Rule = () => ({ slopes: [undefined, undefined] });

/** A one-argument rule from a formula for the slope. */
function slope(of: (tape: Tape, v: NodeIndex, a: NodeIndex) => NodeIndex, canBeInfinite = false): Rule {
  return (tape, v, a) => ({ slopes: [of(tape, v, a)], canBeInfinite });
}

const one = (tape: Tape): NodeIndex => tape.constant(1);
const square = (tape: Tape, a: NodeIndex): NodeIndex => tape.apply('mul', a, a);
const inverse = (tape: Tape, a: NodeIndex): NodeIndex => tape.apply('div', one(tape), a);
/** 1 − a². */
const complement = (tape: Tape, a: NodeIndex): NodeIndex => tape.apply('sub', one(tape), square(tape, a));
const times = (tape: Tape, factor: number, a: NodeIndex): NodeIndex => tape.apply('mul', tape.constant(factor), a);
/** `value` but 0 where `test` is 0: the sub-gradient at a kink. */
const zeroAtZero = (tape: Tape, test: NodeIndex, value: NodeIndex): NodeIndex =>
  tape.apply('select', tape.apply('equal', test, tape.constant(0)), tape.constant(0), value);

/**
 * The derivative rules, and with them the sub-gradients: at the kink abs, sign, floor, ceil, round and mod have 0, a tie of
 * min or max gives one half to each side, and sqrt, hypot and atan2 at 0 have 0. `select`, `neg`, `add`, `sub` and
 * `div` are the differentiator's own; conditions have no slope.
 */
export const partials: Readonly<Partial<Record<OperationName, Rule>>> = {
  mul: (tape, _, a, b) => (a === b ? { slopes: [times(tape, 2, a)] } : { slopes: [b, a] }),
  pow: powerRule,
  exp: slope((_, v) => v),
  expm1: slope((tape, v) => tape.apply('add', v, one(tape))),
  log: slope((tape, _, a) => inverse(tape, a)),
  log2: slope((tape, _, a) => inverse(tape, times(tape, Math.LN2, a))),
  log10: slope((tape, _, a) => inverse(tape, times(tape, Math.LN10, a))),
  log1p: slope((tape, _, a) => inverse(tape, tape.apply('add', one(tape), a))),
  sqrt: slope((tape, v) => zeroAtZero(tape, v, tape.apply('div', tape.constant(0.5), v))),
  cbrt: slope((tape, v) => inverse(tape, times(tape, 3, square(tape, v))), true),
  abs: slope((tape, _, a) => tape.apply('sign', a)),
  sign: flat,
  floor: flat,
  ceil: flat,
  round: flat,
  sin: slope((tape, _, a) => tape.apply('cos', a)),
  cos: slope((tape, _, a) => tape.apply('neg', tape.apply('sin', a))),
  tan: slope((tape, v) => tape.apply('add', one(tape), square(tape, v))),
  asin: slope((tape, _, a) => inverse(tape, tape.apply('sqrt', complement(tape, a))), true),
  acos: slope((tape, _, a) => tape.apply('neg', inverse(tape, tape.apply('sqrt', complement(tape, a)))), true),
  atan: slope((tape, _, a) => inverse(tape, tape.apply('add', one(tape), square(tape, a)))),
  sinh: slope((tape, _, a) => tape.apply('cosh', a)),
  cosh: slope((tape, _, a) => tape.apply('sinh', a)),
  tanh: slope((tape, v) => complement(tape, v)),
  asinh: slope((tape, _, a) => inverse(tape, tape.apply('hypot', a, one(tape)))),
  acosh: slope(acoshSlope, true),
  atanh: slope((tape, _, a) => inverse(tape, complement(tape, a))),
  sec: slope((tape, v, a) => tape.apply('mul', v, tape.apply('tan', a))),
  csc: slope((tape, v, a) => tape.apply('neg', tape.apply('mul', v, tape.apply('cot', a)))),
  cot: slope((tape, v) => tape.apply('neg', tape.apply('add', one(tape), square(tape, v)))),
  sech: slope((tape, v, a) => tape.apply('neg', tape.apply('mul', v, tape.apply('tanh', a)))),
  csch: slope((tape, v, a) => tape.apply('neg', tape.apply('mul', v, tape.apply('coth', a)))),
  coth: slope((tape, _, a) => tape.apply('neg', square(tape, tape.apply('csch', a)))),
  erf: slope((tape, _, a) => {
    const exponential = tape.apply('exp', tape.apply('neg', square(tape, a)));
    return times(tape, 2 / Math.sqrt(Math.PI), exponential);
  }),
  sigmoid: slope((tape, v) => tape.apply('mul', v, tape.apply('sub', one(tape), v))),
  softplus: slope((tape, _, a) => tape.apply('sigmoid', a)),
  min: (tape, _, a, b) => ({ slopes: [tape.apply('above', b, a), tape.apply('above', a, b)] }),
  max: (tape, _, a, b) => ({ slopes: [tape.apply('above', a, b), tape.apply('above', b, a)] }),
  above: flat,
  hypot: (tape, v, a, b) => ({
    slopes: [zeroAtZero(tape, v, tape.apply('div', a, v)), zeroAtZero(tape, v, tape.apply('div', b, v))],
  }),
  atan2: (tape, _, a, b) => {
    const distance = tape.apply('add', square(tape, a), square(tape, b));
    return {
      slopes: [
        zeroAtZero(tape, distance, tape.apply('div', b, distance)),
        zeroAtZero(tape, distance, tape.apply('neg', tape.apply('div', a, distance))),
      ],
    };
  },
  mod: (tape, v, a, b) => {
    const steps = tape.apply('floor', tape.apply('div', a, b));
    return { slopes: [zeroAtZero(tape, v, one(tape)), zeroAtZero(tape, v, tape.apply('neg', steps))] };
  },
  scale: (_, __, a, b) => ({ slopes: [b, a], canBeInfinite: true }),
};

/** ∂aᵇ/∂a = b·aᵇ⁻¹ and ∂aᵇ/∂b = aᵇ·ln a, which is 0 where the value is. */
function powerRule(tape: Tape, v: NodeIndex, a: NodeIndex, b: NodeIndex): Partials {
  const exponent = tape.constantAt(b);
  const reduced =
    exponent === undefined
      ? tape.apply('pow', a, tape.apply('sub', b, one(tape)))
      : tape.power(a, tape.constant(exponent - 1));
  const isTame = exponent !== undefined && exponent >= 1;
  return {
    slopes: [
      tape.apply(isTame ? 'mul' : 'scale', b, reduced),
      zeroAtZero(tape, v, tape.apply('mul', v, tape.apply('log', a))),
    ],
    canBeInfinite: !isTame,
  };
}

/** 1/√(a − 1)/√(a + 1): undefined below 1, where acosh is. */
function acoshSlope(tape: Tape, _: NodeIndex, a: NodeIndex): NodeIndex {
  const low = tape.apply('sqrt', tape.apply('sub', a, one(tape)));
  const high = tape.apply('sqrt', tape.apply('add', a, one(tape)));
  return inverse(tape, tape.apply('mul', low, high));
}
