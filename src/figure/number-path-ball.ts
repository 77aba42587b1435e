import type { Ball } from '../race/race.ts';

/**
 * The ball that a text names: its index, its label, or its rule by id or by name (the first of that rule).
 * Capital letters do not matter. Undefined when there is none.
 */
export function ballNamed(balls: readonly Ball[], text: string): Ball | undefined {
  const wanted = text.trim().toLowerCase();
  if (/^\d+$/.test(wanted)) return balls[Number(wanted)];
  const isNamed = (...names: readonly (string | undefined)[]): boolean =>
    names.some((name) => name?.trim().toLowerCase() === wanted);
  return (
    balls.find(({ specification }) => isNamed(specification.label)) ??
    balls.find(({ optimizer }) => isNamed(optimizer.id, optimizer.names.en, optimizer.names.zh))
  );
}
