import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels that a pointer may tremble before a press is a drag. */
const THRESHOLD = 3;

/** What a drag does to its element. */
export interface DragTarget {
  /** Called when it turns out that a press is a drag. */
  begin(): void;
  /** Called with the pixels to the right of where it began. */
  move(pixels: number): void;
  /** Called at the end; not kept when the browser or Escape has taken it back. */
  end(isKept: boolean): void;
}

/**
 * A sideways drag with pointer capture. Up and down the page scrolls: the browser then takes the pointer away, and the
 * drag is taken back.
 */
export class NumberDrag implements ReactiveController {
  isDragging = false;
  /** The click that the browser sends after a drag is none. */
  private wasDragged = false;
  private press: { readonly pointerId: number; readonly x: number } | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly target: DragTarget,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.finish(false);
  }

  /** Whether a click ends a drag; asking forgets it. */
  takeClick(): boolean {
    const { wasDragged } = this;
    this.wasDragged = false;
    return wasDragged;
  }

  cancel(): void {
    this.finish(false);
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    const element = event.currentTarget as HTMLElement;
    this.wasDragged = false;
    this.press = { pointerId: event.pointerId, x: event.clientX };
    element.setPointerCapture(event.pointerId);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    if (this.press?.pointerId !== event.pointerId) return;
    const pixels = event.clientX - this.press.x;
    if (!this.isDragging) {
      if (Math.abs(pixels) < THRESHOLD) return;
      this.isDragging = true;
      this.target.begin();
      this.host.requestUpdate();
    }
    this.target.move(pixels);
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    if (this.press?.pointerId === event.pointerId) this.finish(true);
  };

  readonly onPointerCancel = (event: PointerEvent): void => {
    if (this.press?.pointerId === event.pointerId) this.finish(false);
  };

  private finish(isKept: boolean): void {
    this.press = undefined;
    if (!this.isDragging) return;
    this.isDragging = false;
    this.wasDragged = true;
    this.target.end(isKept);
    this.host.requestUpdate();
  }
}
