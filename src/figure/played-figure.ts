import type { FigureChange } from './contract.ts';
import type { Pending } from './fit.ts';
import { advance, clampStep, play, type Playback, stepBy } from './player.ts';
import { Prediction } from './prediction.ts';
import type { FigureState } from './state.ts';

/**
 * What does not change the race of a figure: its playback, the ball that is looked at, the reader's guesses, and telling
 * those who listen. Time comes in by `advance` only.
 */
export abstract class PlayedFigure {
  state: FigureState;
  isPlaying = false;
  focusedBall: number | undefined;
  protected readonly prediction = new Prediction();
  /** The state that is being compiled; further edits build on it. */
  protected pending: Pending | undefined;
  private readonly listeners = new Set<(changes: ReadonlySet<FigureChange>) => void>();

  protected constructor(state: FigureState) {
    this.state = state;
  }

  get isVeiled(): boolean {
    return this.prediction.isVeiled;
  }

  get guesses(): ReadonlyMap<number, readonly number[]> {
    return this.prediction.guesses;
  }

  play(): void {
    this.setPlayback(play(this.playback(), this.course()));
  }

  pause(): void {
    this.stop();
  }

  seek(step: number): void {
    this.setPlayback({ step: clampStep(step, this.state.race.steps), isPlaying: this.isPlaying });
  }

  stepBy(count: number): void {
    const { step, race } = this.state;
    this.setPlayback({ step: stepBy(step, count, race.steps), isPlaying: false });
  }

  advance(seconds: number): void {
    this.setPlayback(advance(this.playback(), this.course(), seconds));
  }

  focusBall(index: number | undefined): void {
    // What still shows a ball that is gone may be under the pointer.
    const ball = index !== undefined && index < this.state.race.balls.length ? index : undefined;
    if (this.focusedBall === ball) return;
    this.focusedBall = ball;
    this.tell('focus');
  }

  guess(ball: number, place: readonly number[] | undefined): void {
    this.prediction.guess(ball, place);
    this.tell('guess');
  }

  subscribe(listener: (changes: ReadonlySet<FigureChange>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Shows another step or view, also of the state that is being compiled. */
  protected see({ step, view }: FigureState): void {
    this.state = { ...this.state, step, view };
    if (this.pending) this.pending = { ...this.pending, state: { ...this.pending.state, step, view } };
  }

  private playback(): Playback {
    return { step: this.state.step, isPlaying: this.isPlaying };
  }

  private course(): { steps: number; speed: number; loop: boolean } {
    const { speed, loop } = this.state.view;
    // A race that never ends would never be revealed.
    return { steps: this.state.race.steps, speed, loop: loop && !this.isVeiled };
  }

  protected stop(): void {
    this.setPlayback({ step: this.state.step, isPlaying: false });
  }

  protected setPlayback({ step, isPlaying }: Playback): void {
    const changes: FigureChange[] = [];
    if (step !== this.state.step) {
      this.see({ ...this.state, step });
      changes.push('step');
    }
    if (this.isVeiled && step > 0 && step >= this.state.race.steps) {
      this.prediction.reveal();
      changes.push('guess');
    }
    if (isPlaying !== this.isPlaying) {
      this.isPlaying = isPlaying;
      changes.push('playing');
    }
    if (changes.length > 0) this.tell(...changes);
  }

  protected tell(...changes: FigureChange[]): void {
    const set = new Set(changes);
    for (const listener of this.listeners) listener(set);
  }
}
