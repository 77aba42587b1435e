import type { FigureLike } from './contract.ts';

/** The step at which the last of the balls that are shown has its verdict; undefined while one of them has none. */
export function verdictStep(figure: Pick<FigureLike, 'race' | 'verdictOf'>): number | undefined {
  const shown = figure.race?.balls.filter(({ specification }) => specification.hidden !== true) ?? [];
  let last = 0;
  for (const { index } of shown) {
    const verdict = figure.verdictOf(index);
    if (verdict === undefined) return undefined;
    last = Math.max(last, verdict.step);
  }
  return shown.length === 0 ? undefined : last;
}
