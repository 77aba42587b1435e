import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds before a held button repeats, and between repetitions. */
const DELAY = 350;
const INTERVAL = 50;

/** Repeats an action while a button is held. A click without a pointer (keyboard, assistive technology) acts once. */
export class HoldRepeat implements ReactiveController {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  readonly stop = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
  };

  start(event: PointerEvent, action: () => void): void {
    if (event.button !== 0) return;
    this.stop();
    action();
    const repeat = (): void => {
      action();
      this.timer = setTimeout(repeat, INTERVAL);
    };
    this.timer = setTimeout(repeat, DELAY);
  }

  /** For `click`: those that a pointer made have acted already. */
  click(event: MouseEvent, action: () => void): void {
    if (event.detail === 0) action();
  }
}
