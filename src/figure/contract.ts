import type { Survey } from '../analysis/survey.ts';
import type { Race } from '../race/race.ts';
import type { BallSpecification, RaceSpecification } from '../race/specification.ts';
import type { Wording } from '../core/message.ts';
import type { Verdict } from '../core/verdict.ts';
import type { FigureState, View } from './state.ts';
import type { Parameters } from './typed-loss.ts';

/** A problem with an input, next to which it is shown. The figure keeps its last good picture. */
export interface FigureProblem {
  /** Which input: `formula`, `loss`, `balls`, `domain`, `start`, `steps`, … */
  readonly subject: string;
  /** The reason in English. */
  readonly message: string;
  /** The same, so that it can be said in another language. */
  readonly wording?: Wording;
  /** For a formula: the characters at fault, [start, end). */
  readonly start?: number;
  readonly end?: number;
  /** A whole replacement text that would work. */
  readonly suggestion?: string;
}

/** What changed, so that a view redraws no more than it must. `surface`: the loss or its domain; `paths`: any trajectory; `guess`: the veil or a flag. */
export type FigureChange = 'surface' | 'paths' | 'step' | 'playing' | 'view' | 'survey' | 'focus' | 'problem' | 'guess';

export interface UpdateOptions {
  /** Updates of one gesture (a drag) make one undo entry. Absent: an entry of its own. */
  readonly gesture?: string;
}

export interface ReplaceOptions extends UpdateOptions {
  /** `reset` goes on to return to the author's state of before. */
  readonly keepsAuthor?: boolean;
}

/** Time from outside: seconds are only ever told by `advance`. */
export interface FigureLike {
  readonly state: FigureState;
  /** The race of `state.race`; undefined until the first is ready. While a new formula compiles it is still the old one. */
  readonly race: Race | undefined;
  /** Stationary points of the loss in its domain; undefined until they are found (off the main thread). */
  readonly survey: Survey | undefined;
  readonly problem: FigureProblem | undefined;
  readonly isPlaying: boolean;
  /** Index of the ball that pointer or focus is on. */
  readonly focusedBall: number | undefined;
  /** While true nothing may be shown of what comes after the step: see `View.predict`. */
  readonly isVeiled: boolean;
  /** Where the reader thinks that each ball will end, by the index of the ball. */
  readonly guesses: ReadonlyMap<number, readonly number[]>;
  /** The verdict on a ball's run, or undefined while the stationary points are still being found or the figure is veiled. */
  verdictOf(index: number): Verdict | undefined;

  /** Replaces the whole state. With options: as an edit that can be undone; resolves to the problem, if there is one. */
  setState(state: FigureState, options?: ReplaceOptions): Promise<FigureProblem | undefined>;
  /** Edits the race: merged into `state.race`; the rest of the state follows (steps cut, start fitted). */
  update(patch: Partial<RaceSpecification>, options?: UpdateOptions): void;
  updateBall(index: number, patch: Partial<BallSpecification>, options?: UpdateOptions): void;
  updateView(patch: Partial<View>): void;
  /** A catalogue loss with its domain, start, steps and suggested rates. */
  pickLoss(id: string): void;
  /** Absent parameters: those that the formula has. Resolves to the problem, or undefined when the formula was taken. */
  typeFormula(text: string, parameters?: Parameters): Promise<FigureProblem | undefined>;
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Back to the author's state. */
  reset(): void;

  play(): void;
  pause(): void;
  seek(step: number): void;
  stepBy(count: number): void;
  /** Tells the player that `seconds` have passed (at most 0.1 are taken at once). */
  advance(seconds: number): void;
  focusBall(index: number | undefined): void;
  /** Puts the reader's flag for a ball, or takes it away. */
  guess(ball: number, place: readonly number[] | undefined): void;

  /** Called after each change with the set of what changed; returns the way to stop. */
  subscribe(listener: (changes: ReadonlySet<FigureChange>) => void): () => void;
}
