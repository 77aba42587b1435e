import type { NodeIndex, Tape } from './tape.ts';

/** A function that may be typed: how many arguments it takes and what it does to a tape. */
export interface KnownFunction {
  readonly min: number;
  readonly max: number;
  build(tape: Tape, args: readonly NodeIndex[]): NodeIndex;
}

type UnaryName =
  | 'exp'
  | 'expm1'
  | 'log2'
  | 'log10'
  | 'log1p'
  | 'sqrt'
  | 'cbrt'
  | 'abs'
  | 'sign'
  | 'floor'
  | 'ceil'
  | 'round'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'asin'
  | 'acos'
  | 'atan'
  | 'sinh'
  | 'cosh'
  | 'tanh'
  | 'asinh'
  | 'acosh'
  | 'atanh'
  | 'sec'
  | 'csc'
  | 'cot'
  | 'sech'
  | 'csch'
  | 'coth'
  | 'erf'
  | 'sigmoid'
  | 'softplus';

function unary(op: UnaryName): KnownFunction {
  return { min: 1, max: 1, build: (tape, [a]) => tape.apply(op, a) };
}

function binary(op: 'atan2' | 'mod'): KnownFunction {
  return { min: 2, max: 2, build: (tape, [a, b]) => tape.apply(op, a, b) };
}

function several(op: 'min' | 'max' | 'hypot'): KnownFunction {
  const build = (tape: Tape, args: readonly NodeIndex[]): NodeIndex => args.reduce((a, b) => tape.apply(op, a, b));
  return { min: 2, max: Infinity, build };
}

function power(exponent: number): KnownFunction {
  return { min: 1, max: 1, build: (tape, [a]) => tape.power(a, tape.constant(exponent)) };
}

const logarithm: KnownFunction = {
  min: 1,
  max: 2,
  build: (tape, [a, base]) =>
    base === undefined ? tape.apply('log', a) : tape.apply('div', tape.apply('log', a), tape.apply('log', base)),
};

const relu: KnownFunction = {
  min: 1,
  max: 1,
  build: (tape, [a]) => {
    const zero = tape.constant(0);
    return tape.apply('select', tape.apply('lessOrEqual', a, zero), zero, a);
  },
};

/** exp(−((x − centre)/width)²/2); centre 0 and width 1 when left out. */
const gauss: KnownFunction = {
  min: 1,
  max: 3,
  build: (tape, [x, centre, width]) => {
    const away = centre === undefined ? x : tape.apply('sub', x, centre);
    const scaled = width === undefined ? away : tape.apply('div', away, width);
    const square = tape.apply('mul', scaled, scaled);
    return tape.apply('exp', tape.apply('mul', tape.constant(-0.5), square));
  },
};

/** Every function that a formula may call. */
export const functions: Readonly<Record<string, KnownFunction>> = {
  abs: unary('abs'),
  acos: unary('acos'),
  acosh: unary('acosh'),
  arccos: unary('acos'),
  arcsin: unary('asin'),
  arctan: unary('atan'),
  arctan2: binary('atan2'),
  asin: unary('asin'),
  asinh: unary('asinh'),
  atan: unary('atan'),
  atan2: binary('atan2'),
  atanh: unary('atanh'),
  cbrt: unary('cbrt'),
  ceil: unary('ceil'),
  cos: unary('cos'),
  cosh: unary('cosh'),
  cot: unary('cot'),
  coth: unary('coth'),
  csc: unary('csc'),
  csch: unary('csch'),
  cube: power(3),
  erf: unary('erf'),
  exp: unary('exp'),
  expm1: unary('expm1'),
  floor: unary('floor'),
  gauss,
  hypot: several('hypot'),
  ln: { ...logarithm, max: 1 },
  log: logarithm,
  log10: unary('log10'),
  log1p: unary('log1p'),
  log2: unary('log2'),
  max: several('max'),
  min: several('min'),
  mod: binary('mod'),
  pow: { min: 2, max: 2, build: (tape, [a, b]) => tape.power(a, b) },
  relu,
  round: unary('round'),
  sec: unary('sec'),
  sech: unary('sech'),
  sigmoid: unary('sigmoid'),
  sign: unary('sign'),
  sin: unary('sin'),
  sinh: unary('sinh'),
  softplus: unary('softplus'),
  sqrt: unary('sqrt'),
  square: power(2),
  tan: unary('tan'),
  tanh: unary('tanh'),
};

/** Constants that may be typed. */
export const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E, tau: 2 * Math.PI };
