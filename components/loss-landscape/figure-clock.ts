import type { Figure } from '../../src/figure/figure.ts';
import type { FrameLoop } from '../shared/frame-loop.ts';

/** Gives a figure its time while it plays and is seen, and asks for no frames otherwise. */
export class FigureClock {
  private stop: (() => void) | undefined;

  constructor(private readonly figure: Figure) {}

  /** Runs or rests, as the figure and its visibility ask for. */
  follow(loop: FrameLoop, isVisible: boolean): void {
    const wants = isVisible && this.figure.isPlaying;
    if (wants && this.stop === undefined) this.stop = loop.add((seconds) => this.figure.advance(seconds));
    if (!wants) this.rest();
  }

  rest(): void {
    this.stop?.();
    this.stop = undefined;
  }
}
