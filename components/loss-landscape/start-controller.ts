import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Figure } from '../../src/figure/figure.ts';
import type { Viewport } from '../../src/plotting/viewport.ts';
import { emitEdit } from '../shared/events.ts';
import { plotPoint, type PlotPoint } from './plot-point.ts';
import { startAfterKey, startAt, withCoordinate } from './start-places.ts';

/** What moves with the start: the figure and where its picture is. */
export interface StartHost extends ReactiveControllerHost, HTMLElement {
  readonly figure: Figure;
  readonly viewport: Viewport | undefined;
  readonly plot: HTMLElement | null;
}

interface Drag {
  readonly pointerId: number;
  readonly gesture: string;
  readonly before: readonly number[];
  /** From the pointer to the middle of the ring, so that the ring does not jump when it is taken. */
  readonly offset: PlotPoint;
}

/** Moves the start: by drag, click or tap, arrow keys, and through the two range inputs. */
export class StartController implements ReactiveController {
  isDragging = false;
  /** The person has moved the start: the hint has done its work. */
  wasUsed = false;
  private drag: Drag | undefined;
  private gestures = 0;
  private keyGesture: string | undefined;

  constructor(private readonly host: StartHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.end();
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    const { viewport, plot, figure } = this.host;
    if (event.button !== 0 || viewport === undefined || plot === null) return;
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    event.preventDefault();
    const at = plotPoint(event, plot);
    const middle = plotPoint(centreOf(handle), plot);
    this.drag = {
      pointerId: event.pointerId,
      gesture: this.nextGesture(),
      before: figure.state.race.start,
      offset: { x: middle.x - at.x, y: middle.y - at.y },
    };
    this.isDragging = true;
    // Whole paths while dragging: the figure stands at its end, unless that would tell what is asked.
    figure.pause();
    if (!figure.isVeiled) figure.seek(figure.state.race.steps);
    plot.querySelector<HTMLInputElement>('input')?.focus({ preventScroll: true });
    this.host.requestUpdate();
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const { viewport, plot } = this.host;
    if (this.drag?.pointerId !== event.pointerId || viewport === undefined || plot === null) return;
    const { x, y } = plotPoint(event, plot);
    this.moveTo({ x: x + this.drag.offset.x, y: y + this.drag.offset.y }, viewport, this.drag.gesture);
    emitEdit(this.host, 'input');
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    if (this.drag?.pointerId !== event.pointerId) return;
    this.end();
    emitEdit(this.host, 'change');
  };

  readonly onPointerCancel = (event: PointerEvent): void => {
    if (this.drag?.pointerId === event.pointerId) this.cancel();
  };

  /** Puts the start where the plot was clicked or tapped. */
  readonly onPlotClick = (event: MouseEvent): void => {
    const { viewport, plot } = this.host;
    if (viewport === undefined || plot === null || event.defaultPrevented || event.button !== 0) return;
    const point = plotPoint(event, plot);
    if (!viewport.contains(point.x, point.y)) return;
    this.moveTo(point, viewport, this.nextGesture());
    this.tellEdit();
  };

  readonly onKeyDown = (event: KeyboardEvent, axis: number): void => {
    if (event.key === 'Escape' && this.drag !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { start, domain } = this.host.figure.state.race;
    const next = startAfterKey(start, domain, axis, event.key, event.shiftKey);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.keyGesture ??= this.nextGesture();
    this.move(next, this.keyGesture);
    this.tellEdit();
  };

  /** A held key is one gesture; so is a row of keys until focus leaves. */
  readonly onBlur = (): void => {
    this.keyGesture = undefined;
  };

  /** What assistive technology sets directly. */
  readonly onRangeInput = (event: Event, axis: number): void => {
    event.stopPropagation();
    const value = (event.currentTarget as HTMLInputElement).valueAsNumber;
    this.keyGesture ??= this.nextGesture();
    this.move(withCoordinate(this.host.figure.state.race.start, axis, value), this.keyGesture);
    emitEdit(this.host, 'input');
  };

  readonly onRangeChange = (event: Event): void => {
    event.stopPropagation();
    emitEdit(this.host, 'change');
  };

  private moveTo(point: PlotPoint, viewport: Viewport, gesture: string): void {
    this.move(startAt(point, viewport, this.host.figure.state.race.domain), gesture);
  }

  private move(start: readonly number[], gesture: string): void {
    this.wasUsed = true;
    this.host.figure.update({ start }, { gesture });
  }

  private tellEdit(): void {
    emitEdit(this.host, 'input');
    emitEdit(this.host, 'change');
  }

  private cancel(): void {
    if (this.drag !== undefined) this.move(this.drag.before, this.drag.gesture);
    this.end();
  }

  private end(): void {
    this.drag = undefined;
    if (!this.isDragging) return;
    this.isDragging = false;
    this.host.requestUpdate();
  }

  private nextGesture(): string {
    this.gestures += 1;
    return `start-${this.gestures}`;
  }
}

function centreOf(element: HTMLElement): { clientX: number; clientY: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}
