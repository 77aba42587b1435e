/** A value as Python code writes it: None is null, a tuple is an array. */
export type PythonValue = number | boolean | string | null | undefined | readonly PythonValue[];

/** Keyword arguments of a call. */
export type KeywordArguments = Readonly<Record<string, PythonValue>>;

/** A value as Python text. */
export function pythonText(value: PythonValue): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'number') return numberText(value);
  return `(${value.map(pythonText).join(', ')}${value.length === 1 ? ',' : ''})`;
}

function numberText(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? "float('nan')" : `float('${value > 0 ? 'inf' : '-inf'}')`;
}

/** A call with keyword arguments as Python text; `first`: positional arguments in front. */
export function pythonCall(name: string, first: readonly string[], kwargs: KeywordArguments): string {
  const named = Object.entries(kwargs).map(([key, value]) => `${key}=${pythonText(value)}`);
  return `${name}(${[...first, ...named].join(', ')})`;
}
