import { erf } from './erf.ts';

/**
 * Whether the page's policy has refused code from text. A refusal is reported to the page's author each time, so one
 * is enough: it is asked for once in the life of the page.
 */
let isRefused = false;

/**
 * The only place where text becomes code. `body` comes from `Emitter`: fixed templates, generated names and finite
 * numbers; nothing that a person typed. Returns undefined where the page's policy refuses code from text.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its text computes
export function makeFunction<T extends (...args: never[]) => unknown>(
  parameters: readonly string[],
  body: readonly string[],
): T | undefined {
  if (isRefused) return undefined;
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- the one place for it
    const outer = new Function('erf', `"use strict"; return (${parameters.join(', ')}) => {\n${body.join('\n')}\n};`);
    return outer(erf) as T;
  } catch {
    isRefused = true;
    return undefined;
  }
}
