/** A call as Python; `needs`: functions of `pythonHelpers` that it uses. */
interface PythonForm {
  readonly text: string;
  readonly needs?: readonly string[];
}

type FormOf = (args: readonly string[]) => PythonForm;

/** Functions that Python's `math` lacks, or has in another form: how they are written down once, before they are used. */
export const pythonHelpers: Readonly<Record<string, string>> = {
  cbrt: 'def cbrt(v):\n    return math.copysign(abs(v) ** (1 / 3), v)',
  sign: 'def sign(v):\n    return (v > 0) - (v < 0)',
  sigmoid: 'def sigmoid(v):\n    return 1 / (1 + math.exp(-v)) if v > -700 else math.exp(v)',
  softplus: 'def softplus(v):\n    return max(v, 0) + math.log1p(math.exp(-abs(v)))',
  gauss: 'def gauss(v, centre=0, width=1):\n    return math.exp(-0.5 * ((v - centre) / width) ** 2)',
  mod: 'def mod(a, b):\n    return a - b * math.floor(a / b)',
  above: 'def above(a, b):\n    return 1 if a > b else 0.5 if a == b else 0',
  scale: 'def scale(a, b):\n    return 0 if a == 0 or b == 0 else a * b',
  tensor_cbrt: 'def tensor_cbrt(v):\n    return torch.sign(v) * torch.abs(v) ** (1 / 3)',
  tensor_gauss: 'def tensor_gauss(v, centre=0, width=1):\n    return torch.exp(-0.5 * ((v - centre) / width) ** 2)',
};

const call =
  (name: string): FormOf =>
  (args) => ({ text: `${name}(${args.join(', ')})` });

const helper =
  (name: string): FormOf =>
  (args) => ({ text: `${name}(${args.join(', ')})`, needs: [name] });

/** A function of two arguments for more: max(max(a, b), c). */
const folded =
  (name: string): FormOf =>
  (args) => ({ text: args.reduce((a, b) => `${name}(${a}, ${b})`) });

const reciprocal =
  (name: string): FormOf =>
  ([a]) => ({ text: `(1 / ${name}(${a}))` });

const power =
  (exponent: number): FormOf =>
  ([a]) => ({ text: `((${a})**${exponent})` });

const logarithm =
  (name: string): FormOf =>
  ([a, base]) => ({ text: base === undefined ? `${name}(${a})` : `(${name}(${a}) / ${name}(${base}))` });

/** Functions that `math` and `torch` call by the same name. */
const COMMON = [
  ...['exp', 'expm1', 'log2', 'log10', 'log1p', 'sqrt', 'floor', 'ceil', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan'],
  ...['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'atan2', 'erf'],
];

/** What is the same in both but for the module's name. */
function common(module: 'math' | 'torch'): Record<string, FormOf> {
  return {
    ...Object.fromEntries(COMMON.map((name) => [name, call(`${module}.${name}`)])),
    arccos: call(`${module}.acos`),
    arcsin: call(`${module}.asin`),
    arctan: call(`${module}.atan`),
    arctan2: call(`${module}.atan2`),
    log: logarithm(`${module}.log`),
    ln: call(`${module}.log`),
    hypot: folded(`${module}.hypot`),
    sec: reciprocal(`${module}.cos`),
    csc: reciprocal(`${module}.sin`),
    cot: reciprocal(`${module}.tan`),
    sech: reciprocal(`${module}.cosh`),
    csch: reciprocal(`${module}.sinh`),
    coth: reciprocal(`${module}.tanh`),
    square: power(2),
    cube: power(3),
    // As in JavaScript: halves go up.
    round: ([a]) => ({ text: `${module}.floor(${a} + 0.5)` }),
  };
}

/** The functions of the grammar on plain numbers. */
export const ofNumbers: Readonly<Record<string, FormOf>> = {
  ...common('math'),
  abs: call('abs'),
  min: call('min'),
  max: call('max'),
  pow: call('math.pow'),
  relu: ([a]) => ({ text: `max(${a}, 0)` }),
  cbrt: helper('cbrt'),
  sign: helper('sign'),
  sigmoid: helper('sigmoid'),
  softplus: helper('softplus'),
  gauss: helper('gauss'),
  mod: helper('mod'),
};

/** The functions of the grammar on tensors, so that autograd can follow. */
export const ofTensors: Readonly<Record<string, FormOf>> = {
  ...common('torch'),
  abs: call('torch.abs'),
  min: folded('torch.minimum'),
  max: folded('torch.maximum'),
  pow: call('torch.pow'),
  relu: call('torch.relu'),
  sign: call('torch.sign'),
  sigmoid: call('torch.sigmoid'),
  mod: call('torch.remainder'),
  softplus: ([a]) => ({ text: `torch.logaddexp(${a}, torch.tensor(0.0))` }),
  cbrt: helper('tensor_cbrt'),
  gauss: helper('tensor_gauss'),
};
