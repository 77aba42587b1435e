import { rangeError, type Wording } from './message.ts';

/** Throws a RangeError that says what must hold, where it does not. */
export function requireThat(condition: boolean, wording: Wording): asserts condition {
  if (!condition) throw rangeError(wording);
}

/** A value that is not what it should be, as it is told in a sentence. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}

/** Whether a value has properties by name. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
