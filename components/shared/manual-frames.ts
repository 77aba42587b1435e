import { FrameLoop } from './frame-loop.ts';

/** A frame loop for tests, and the hand that drives it. */
export interface ManualFrames {
  readonly loop: FrameLoop;
  /** Whether a frame is asked for. */
  readonly isWaiting: boolean;
  /** One frame, `seconds` after the last. */
  advance(seconds: number): void;
}

export function manualFrames(): ManualFrames {
  let milliseconds = 0;
  let waiting: ((milliseconds: number) => void) | undefined;
  const loop = new FrameLoop((callback) => {
    waiting = callback;
    return () => {
      waiting = undefined;
    };
  });
  return {
    loop,
    get isWaiting() {
      return waiting !== undefined;
    },
    advance(seconds) {
      milliseconds += seconds * 1000;
      const callback = waiting;
      waiting = undefined;
      callback?.(milliseconds);
    },
  };
}
