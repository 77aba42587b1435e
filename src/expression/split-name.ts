import { functions } from './functions.ts';

/**
 * Reads a run of letters as a product of known names: `xy` → `x*y`, `sin2x` → `sin(2*x)`, `xsin` before a bracket → `x*sin`,
 * `sinx` → `sin(x)`, `x2` → `x^2`. Undefined when it does not come out even.
 */
export function splitName(word: string, names: ReadonlySet<string>, isCalled: boolean): string | undefined {
  if (word.length > 20) return undefined;
  return split(word, names, isCalled)?.replace(/\*(\d+)(?=$|\*)/g, '^$1');
}

function split(word: string, names: ReadonlySet<string>, isCalled: boolean): string | undefined {
  if (word === '') return undefined;
  if (names.has(word) || /^\d+$/.test(word)) return word;
  if (Object.hasOwn(functions, word) && isCalled) return word;
  for (let length = word.length - 1; length > 0; length--) {
    const head = word.slice(0, length);
    const isFunction = Object.hasOwn(functions, head) && !isCalled;
    if (!names.has(head) && !isFunction && !/^\d+$/.test(head)) continue;
    const tail = split(word.slice(length), names, isCalled);
    if (tail === undefined) continue;
    return isFunction ? `${head}(${tail})` : `${head}*${tail}`;
  }
  return undefined;
}
