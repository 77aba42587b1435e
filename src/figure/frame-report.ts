import type { VerdictKind } from '../core/verdict.ts';
import type { Wording } from '../core/message.ts';
import { encodeState } from './codec-write.ts';
import type { FigureLike } from './contract.ts';

/** What a frame tells its host of its figure. */
export interface FrameReport {
  readonly type: 'loss-landscape:state';
  /** The whole state as in a link: `v=1&loss=…`, without the step, which is told by itself. */
  readonly state: string;
  readonly step: number;
  readonly steps: number;
  readonly playing: boolean;
  /** How each ball's run ends, in the order of the balls; null while that is not known or not to be told yet. */
  readonly verdicts: readonly (VerdictKind | null)[];
  /** A sentence in English about each part that could not be taken as it stood. */
  readonly notices: readonly string[];
}

/** What is told of a figure. While it plays the step is told in whole numbers. */
export function reportOf(figure: FigureLike, notices: readonly Wording[]): FrameReport {
  const { state, isPlaying } = figure;
  const { race, step } = state;
  return {
    type: 'loss-landscape:state',
    state: encodeState({ ...state, step: race.steps }),
    step: isPlaying ? Math.floor(step) : step,
    steps: race.steps,
    playing: isPlaying,
    verdicts: race.balls.map((_, index) => figure.verdictOf(index)?.kind ?? null),
    notices: notices.map(({ text }) => text),
  };
}
