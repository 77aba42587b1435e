import type { FigureChange } from '../../src/figure/contract.ts';
import { barrierStep } from '../../src/figure/barrier-step.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { emit } from '../shared/events.ts';

/**
 * Turns what changes in a figure into events on its element: those of media elements, and `ball-escape`,
 * `ball-settle`, `ball-diverge` as playing passes their steps; those of a veiled figure come when it is revealed.
 * `state-change` comes once for all changes of one turn. `isOwn`: whether a change is the page's own, which is not told.
 * Returns the way to stop.
 */
export function tellEvents(target: EventTarget, figure: Figure, isOwn: () => boolean = () => false): () => void {
  let before = figure.state.step;
  let wasVeiled = figure.isVeiled;
  let isPending = false;
  let isStopped = false;
  const tellState = (): void => {
    isPending = false;
    if (!isStopped) emit(target, 'state-change', { state: figure.state });
  };
  const unsubscribe = figure.subscribe((changes) => {
    const { step } = figure.state;
    const isRevealed = wasVeiled && !figure.isVeiled;
    if (isOwn()) {
      before = step;
      wasVeiled = figure.isVeiled;
      return;
    }
    if (changes.has('step')) tellPassed(target, figure, isRevealed ? 0 : before, step);
    if (changes.has('playing')) tellPlaying(target, figure);
    if (changes.has('problem') && figure.problem !== undefined) {
      const { subject, message } = figure.problem;
      emit(target, 'loss-error', { subject, message });
    }
    before = step;
    wasVeiled = figure.isVeiled;
    if (!changesState(changes, figure.isPlaying) || isPending) return;
    isPending = true;
    queueMicrotask(tellState);
  });
  return () => {
    isStopped = true;
    unsubscribe();
  };
}

/** While playing the step changes each frame; that is told when it rests. */
function changesState(changes: ReadonlySet<FigureChange>, isPlaying: boolean): boolean {
  if (changes.has('paths') || changes.has('view')) return true;
  return !isPlaying && (changes.has('step') || changes.has('playing'));
}

function tellPlaying(target: EventTarget, figure: Figure): void {
  if (figure.isPlaying) emit(target, 'play', undefined);
  else emit(target, figure.state.step >= figure.state.race.steps ? 'ended' : 'pause', undefined);
}

/** Barriers and verdicts whose step playing has just passed. */
function tellPassed(target: EventTarget, figure: Figure, from: number, to: number): void {
  if (!(to > from) || figure.race === undefined || figure.isVeiled) return;
  for (const { index, trajectory } of figure.race.balls) {
    const over = barrierStep(trajectory, figure.survey);
    if (over !== undefined && over > from && over <= to) emit(target, 'ball-escape', { ball: index, step: over });
    const verdict = figure.verdictOf(index);
    if (verdict === undefined || verdict.step <= from || verdict.step > to) continue;
    const { kind, step } = verdict;
    if (kind === 'diverged') emit(target, 'ball-diverge', { ball: index, step });
    else if (kind === 'global-minimum' || kind === 'local-minimum')
      emit(target, 'ball-settle', { ball: index, step, kind });
  }
}
