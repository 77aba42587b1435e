/** Asks for one call before the next repaint, with a time in milliseconds; returns the way to take it back. */
export type RequestFrame = (callback: (milliseconds: number) => void) => () => void;

/** Told how many seconds have passed since its last frame (0 in its first). */
export type FrameListener = (seconds: number) => void;

const animationFrame: RequestFrame = (callback) => {
  const id = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(id);
};

/** Calls its listeners once a frame; asks for no frames while it has none. */
export class FrameLoop {
  private readonly listeners = new Map<FrameListener, number | undefined>();
  private cancel: (() => void) | undefined;

  constructor(private readonly request: RequestFrame = animationFrame) {}

  /** Starts to call `listener` once a frame; returns the way to stop. Adding it twice changes nothing. */
  add(listener: FrameListener): () => void {
    if (!this.listeners.has(listener)) this.listeners.set(listener, undefined);
    this.cancel ??= this.request(this.tick);
    return () => this.remove(listener);
  }

  remove(listener: FrameListener): void {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) return;
    this.cancel?.();
    this.cancel = undefined;
  }

  /** True while frames are asked for. */
  get isRunning(): boolean {
    return this.cancel !== undefined;
  }

  private readonly tick = (milliseconds: number): void => {
    this.cancel = this.request(this.tick);
    for (const [listener, before] of [...this.listeners]) {
      if (!this.listeners.has(listener)) continue;
      this.listeners.set(listener, milliseconds);
      listener(before === undefined ? 0 : (milliseconds - before) / 1000);
    }
  };
}

/** The loop of all figures of the page: they share frames, and an idle page asks for none. */
export const pageFrameLoop = new FrameLoop();
