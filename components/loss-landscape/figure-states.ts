import type { Figure } from '../../src/figure/figure.ts';

/** What style sheets of a page can ask of a figure, as in `loss-landscape:state(playing)`. */
export type StateName = 'playing' | 'ended' | 'loading' | 'veiled' | 'error';

/** Sets the states of an element that shows a figure. */
export function showStates({ states }: ElementInternals, figure: Figure, hasComplaint: boolean): void {
  const { isPlaying, state, race, isVeiled } = figure;
  const hasError = hasComplaint || figure.problem !== undefined;
  const held: Readonly<Record<StateName, boolean>> = {
    playing: isPlaying,
    ended: !isPlaying && race !== undefined && state.step >= state.race.steps,
    loading: race === undefined && !hasError,
    veiled: isVeiled,
    error: hasError,
  };
  for (const [name, isHeld] of Object.entries(held)) {
    if (isHeld) states.add(name);
    else states.delete(name);
  }
}
