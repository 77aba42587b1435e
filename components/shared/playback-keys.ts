import type { FigureLike } from '../../src/figure/contract.ts';

/** Keys by which native controls work: they are left to the control, but not passed on to the page around it. */
const NATIVE: Readonly<Record<string, readonly string[]>> = {
  BUTTON: [' ', 'Enter'],
  SELECT: [' ', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  INPUT: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'],
};

/** Plays, or pauses when playing. */
export function togglePlay(figure: FigureLike): void {
  if (figure.isPlaying) figure.pause();
  else figure.play();
}

/**
 * Acts on a key pressed while focus is inside playback controls: space and k play, arrows step, Home and End go to the
 * ends. A key that is handled, here or by the focused control itself, goes no further. True when it was handled here.
 */
export function handlePlaybackKey(event: KeyboardEvent, figure: FigureLike): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const tag = (event.target as Element | null)?.nodeName ?? '';
  if (NATIVE[tag]?.includes(event.key)) {
    event.stopPropagation();
    return false;
  }
  const action = actions[event.key];
  if (action === undefined) return false;
  event.preventDefault();
  event.stopPropagation();
  action(figure);
  return true;
}

const actions: Readonly<Record<string, ((figure: FigureLike) => void) | undefined>> = {
  ' ': togglePlay,
  k: togglePlay,
  K: togglePlay,
  ArrowLeft: (figure) => figure.stepBy(-1),
  ArrowRight: (figure) => figure.stepBy(1),
  Home: (figure) => figure.seek(0),
  End: (figure) => figure.seek(figure.state.race.steps),
};
