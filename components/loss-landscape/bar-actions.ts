import { emitEdit } from '../shared/events.ts';
import type { BarActions } from './bar-template.ts';
import type { ScriptedLandscape } from './scripted-landscape.ts';

/** What the bar of a figure does: as a script would, and a person's own scrubbing is told. */
export function barActions(element: ScriptedLandscape): BarActions {
  return {
    toggle: () => (element.figure.isPlaying ? element.pause() : element.play()),
    seek: (step, isLast) => {
      element.figure.pause();
      element.seek(step);
      emitEdit(element, isLast ? 'change' : 'input');
    },
    stepBy: (count) => element.stepBy(count),
    reset: () => element.reset(),
    setSpeed: (speed) => element.figure.updateView({ speed }),
  };
}
