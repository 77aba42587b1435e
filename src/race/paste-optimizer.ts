import { say, wordingOf } from '../core/message.ts';
import type { Convention } from '../core/optimizer.ts';
import { fromFramework } from './from-framework.ts';
import type { PythonValue } from './python.ts';
import { PasteError, type PythonArgument, type PythonCall, readPythonCall } from './python-reader.ts';
import type { BallSpecification } from './specification.ts';

export { PasteError } from './python-reader.ts';

/** The longest text that is read. */
const MAX_LENGTH = 2000;

/** The argument that may stand without its name: what is descended and then the rate, or the rate at once. */
const RATE: Readonly<Record<Convention, string>> = { torch: 'lr', keras: 'learning_rate' };

/**
 * The ball that a line of Python makes: `torch.optim.RMSprop(params, lr=1e-3, alpha=0.9)`,
 * `keras.optimizers.Adam(learning_rate=0.001)`. The line is read and never run: arguments must be literals, but for
 * the parameters that are optimised. Throws a PasteError with the characters at fault.
 */
export function pasteOptimizer(text: string): BallSpecification {
  if (text.length > MAX_LENGTH)
    throw new PasteError(say`at most ${MAX_LENGTH} characters are read`, MAX_LENGTH, text.length);
  const call = readPythonCall(text);
  const framework = frameworkOf(call);
  const className = call.path[call.path.length - 1];
  const args = namedArguments(framework, call);
  const kwargs = Object.fromEntries([...args].map(([name, { value }]) => [name, value]));
  try {
    const { optimizer, settings, convention } = fromFramework(framework, className, kwargs);
    return {
      optimizer: optimizer.id,
      ...(convention === optimizer.conventions[0] ? {} : { convention }),
      settings,
    };
  } catch (error) {
    throw located(error, call, args);
  }
}

/** By the module's name; a bare class by the names of its arguments. */
function frameworkOf({ path, args, start, end }: PythonCall): Convention {
  const modules = path.slice(0, -1);
  if (modules.some((name) => name === 'torch' || name === 'optim')) return 'torch';
  if (modules.some((name) => ['keras', 'optimizers', 'tf', 'tensorflow'].includes(name))) return 'keras';
  if (modules.length > 0) throw new PasteError(say`"${modules.join('.')}" is neither PyTorch nor Keras`, start, end);
  if (args.some(({ name }) => name === 'learning_rate')) return 'keras';
  return args.length > 0 && args[0].name === undefined && typeof args[0].value === 'number' ? 'keras' : 'torch';
}

function namedArguments(framework: Convention, call: PythonCall): Map<string, PythonArgument> {
  const positions = framework === 'torch' ? ['params', RATE.torch] : [RATE.keras];
  const found = new Map<string, PythonArgument>();
  for (const [index, argument] of call.args.entries()) {
    const { start, end, isLiteral } = argument;
    if (argument.name === undefined && call.args.slice(0, index).some(({ name }) => name !== undefined)) {
      throw new PasteError(say`an argument without a name cannot follow one with a name`, start, end);
    }
    const name = argument.name ?? positions[index];
    if (name === undefined) throw new PasteError(say`this argument needs its name`, start, end);
    if (found.has(name)) throw new PasteError(say`${name} is given twice`, start, end);
    if (!isLiteral && !(framework === 'torch' && name === 'params')) {
      throw new PasteError(say`${name}: must be a number, True, False, None or a tuple of numbers`, start, end);
    }
    found.set(name, argument);
  }
  if (framework === 'torch') found.delete('params');
  return found;
}

/** The error at the argument that it names, else at the class. */
function located(error: unknown, call: PythonCall, args: ReadonlyMap<string, PythonArgument>): unknown {
  if (!(error instanceof RangeError)) return error;
  const { message } = error;
  const named = [...args].find(([name]) => new RegExp(`\\b${name}\\b`).test(message));
  const { start, end } = named?.[1] ?? settingPlace(message, args) ?? call;
  return new PasteError(wordingOf(error), start, end);
}

/** Ranges are told in the names of settings, so the value tells which argument it was. */
function settingPlace(message: string, args: ReadonlyMap<string, PythonArgument>): PythonArgument | undefined {
  const got = /got (\S+)$/.exec(message)?.[1];
  const holds = (value: PythonValue): boolean =>
    Array.isArray(value) ? value.some((each: PythonValue) => String(each) === got) : String(value) === got;
  return got === undefined ? undefined : [...args.values()].find(({ value }) => holds(value));
}
