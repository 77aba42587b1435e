import { erf } from './erf.ts';

/** How tightly a text holds together, as in JavaScript's own grammar; a looser argument is put in brackets. */
export const Level = {
  conditional: 2,
  or: 3,
  and: 4,
  equality: 8,
  relation: 9,
  sum: 11,
  product: 12,
  unary: 14,
  atom: 17,
} as const;

/** One operation of a tape: what it computes, and the same as JavaScript text. */
export interface Operation {
  readonly arity: 1 | 2 | 3;
  /** Conditions are kept apart from numbers: 0 or 1 in the interpreter, a boolean in generated code. */
  readonly result: 'number' | 'condition';
  /** Arguments and result as numbers; conditions are 0 or 1. */
  evaluate(a: number, b: number, c: number): number;
  /** Fixed template; the arguments are texts that hold together at `inner` or better. */
  text(a: string, b: string, c: string): string;
  readonly level: number;
  /** Level that each argument needs; an argument used twice needs `Level.atom`. */
  readonly inner: readonly number[];
  readonly commutes?: boolean;
}

type Evaluate = Operation['evaluate'];

function call(text: string, arity: 1 | 2, evaluate: Evaluate, commutes = false): Operation {
  return {
    arity,
    result: 'number',
    evaluate,
    text: (a, b) => (arity === 1 ? `${text}(${a})` : `${text}(${a}, ${b})`),
    level: Level.atom,
    inner: [0, 0],
    commutes,
  };
}

function infix(symbol: string, level: number, evaluate: Evaluate, commutes = false): Operation {
  const isCondition = level < Level.sum;
  return {
    arity: 2,
    result: isCondition ? 'condition' : 'number',
    evaluate,
    text: (a, b) => `${a} ${symbol} ${b}`,
    level,
    inner: [level, level + 1],
    commutes,
  };
}

function template(level: number, arity: 1 | 2, text: Operation['text'], evaluate: Evaluate): Operation {
  return { arity, result: 'number', evaluate, text, level, inner: [Level.atom, Level.atom] };
}

/**
 * Every operation that a tape can hold. The interpreter runs `evaluate`, generated code is `text`: the same
 * arithmetic, so the same bits.
 */
export const operations = {
  add: infix('+', Level.sum, (a, b) => a + b, true),
  sub: infix('-', Level.sum, (a, b) => a - b),
  mul: infix('*', Level.product, (a, b) => a * b, true),
  div: infix('/', Level.product, (a, b) => a / b),
  neg: {
    arity: 1,
    result: 'number',
    evaluate: (a) => -a,
    text: (a) => `-${a}`,
    level: Level.unary,
    inner: [Level.unary + 1],
  },
  pow: call('Math.pow', 2, (a, b) => Math.pow(a, b)),
  exp: call('Math.exp', 1, (a) => Math.exp(a)),
  expm1: call('Math.expm1', 1, (a) => Math.expm1(a)),
  log: call('Math.log', 1, (a) => Math.log(a)),
  log2: call('Math.log2', 1, (a) => Math.log2(a)),
  log10: call('Math.log10', 1, (a) => Math.log10(a)),
  log1p: call('Math.log1p', 1, (a) => Math.log1p(a)),
  sqrt: call('Math.sqrt', 1, (a) => Math.sqrt(a)),
  cbrt: call('Math.cbrt', 1, (a) => Math.cbrt(a)),
  abs: call('Math.abs', 1, (a) => Math.abs(a)),
  sign: call('Math.sign', 1, (a) => Math.sign(a)),
  floor: call('Math.floor', 1, (a) => Math.floor(a)),
  ceil: call('Math.ceil', 1, (a) => Math.ceil(a)),
  round: call('Math.round', 1, (a) => Math.round(a)),
  sin: call('Math.sin', 1, (a) => Math.sin(a)),
  cos: call('Math.cos', 1, (a) => Math.cos(a)),
  tan: call('Math.tan', 1, (a) => Math.tan(a)),
  asin: call('Math.asin', 1, (a) => Math.asin(a)),
  acos: call('Math.acos', 1, (a) => Math.acos(a)),
  atan: call('Math.atan', 1, (a) => Math.atan(a)),
  sinh: call('Math.sinh', 1, (a) => Math.sinh(a)),
  cosh: call('Math.cosh', 1, (a) => Math.cosh(a)),
  tanh: call('Math.tanh', 1, (a) => Math.tanh(a)),
  asinh: call('Math.asinh', 1, (a) => Math.asinh(a)),
  acosh: call('Math.acosh', 1, (a) => Math.acosh(a)),
  atanh: call('Math.atanh', 1, (a) => Math.atanh(a)),
  atan2: call('Math.atan2', 2, (a, b) => Math.atan2(a, b)),
  hypot: call('Math.hypot', 2, (a, b) => Math.hypot(a, b), true),
  min: call('Math.min', 2, (a, b) => Math.min(a, b), true),
  max: call('Math.max', 2, (a, b) => Math.max(a, b), true),
  erf: call('erf', 1, (a) => erf(a)),
  sec: template(
    Level.product,
    1,
    (a) => `1 / Math.cos(${a})`,
    (a) => 1 / Math.cos(a),
  ),
  csc: template(
    Level.product,
    1,
    (a) => `1 / Math.sin(${a})`,
    (a) => 1 / Math.sin(a),
  ),
  cot: template(
    Level.product,
    1,
    (a) => `1 / Math.tan(${a})`,
    (a) => 1 / Math.tan(a),
  ),
  sech: template(
    Level.product,
    1,
    (a) => `1 / Math.cosh(${a})`,
    (a) => 1 / Math.cosh(a),
  ),
  csch: template(
    Level.product,
    1,
    (a) => `1 / Math.sinh(${a})`,
    (a) => 1 / Math.sinh(a),
  ),
  coth: template(
    Level.product,
    1,
    (a) => `1 / Math.tanh(${a})`,
    (a) => 1 / Math.tanh(a),
  ),
  sigmoid: template(
    Level.product,
    1,
    (a) => `1 / (1 + Math.exp(-${a}))`,
    (a) => 1 / (1 + Math.exp(-a)),
  ),
  softplus: template(
    Level.sum,
    1,
    (a) => `Math.max(${a}, 0) + Math.log1p(Math.exp(-Math.abs(${a})))`,
    (a) => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))),
  ),
  /** The remainder with the sign of b. */
  mod: template(
    Level.sum,
    2,
    (a, b) => `${a} - ${b} * Math.floor(${a} / ${b})`,
    (a, b) => a - b * Math.floor(a / b),
  ),
  /** 1 above, one half at a tie, 0 below: the derivative of max(a, b) with respect to a. */
  above: template(
    Level.conditional,
    2,
    (a, b) => `${a} > ${b} ? 1 : ${a} === ${b} ? 0.5 : 0`,
    // The same three ways, one after the other, as the text above.
    (a, b) => above(a, b),
  ),
  /** A product in which a zero wins over an infinity: the chain rule where a slope can be infinite. */
  scale: template(
    Level.conditional,
    2,
    (a, b) => `${a} === 0 || ${b} === 0 ? 0 : ${a} * ${b}`,
    (a, b) => (a === 0 || b === 0 ? 0 : a * b),
  ),
  less: infix('<', Level.relation, (a, b) => (a < b ? 1 : 0)),
  lessOrEqual: infix('<=', Level.relation, (a, b) => (a <= b ? 1 : 0)),
  equal: infix('===', Level.equality, (a, b) => (a === b ? 1 : 0), true),
  notEqual: infix('!==', Level.equality, (a, b) => (a !== b ? 1 : 0), true),
  and: infix('&&', Level.and, (a, b) => (a !== 0 && b !== 0 ? 1 : 0), true),
  or: infix('||', Level.or, (a, b) => (a !== 0 || b !== 0 ? 1 : 0), true),
  not: {
    arity: 1,
    result: 'condition',
    evaluate: (a) => (a === 0 ? 1 : 0),
    text: (a) => `!${a}`,
    level: Level.unary,
    inner: [Level.unary + 1],
  },
  select: {
    arity: 3,
    result: 'number',
    evaluate: (a, b, c) => (a !== 0 ? b : c),
    text: (a, b, c) => `${a} ? ${b} : ${c}`,
    level: Level.conditional,
    inner: [Level.conditional + 1, Level.conditional + 1, Level.conditional + 1],
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;

function above(a: number, b: number): number {
  if (a > b) return 1;
  return a === b ? 0.5 : 0;
}
