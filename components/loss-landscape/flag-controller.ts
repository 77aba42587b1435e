import { nothing } from 'lit';
import type { FigureLike } from '../../src/figure/contract.ts';
import type { PlotGuest } from '../shared/landscape-like.ts';
import { layOutFlags, type SceneFlag } from './flag-layout.ts';
import { askedFlags, type FlagWords, revealedFlags } from './flag-template.ts';
import { plotPoint, type PlotPoint } from './plot-point.ts';
import type { Scene } from './scene.ts';
import { startAfterKey, startAt, withCoordinate } from './start-places.ts';

/** Who asks for flags, and says whose is placed next. */
export interface FlagAsker {
  /** The ball whose flag a click on the plot places. */
  selected(): number | undefined;
  select(ball: number): void;
  /** A ball's flag stands: on to the next. By key, the focus goes there too. */
  next(ball: number, isByKey: boolean): void;
}

interface Drag {
  readonly pointerId: number;
  readonly ball: number;
  readonly before: readonly number[];
  /** From the pointer to the foot, so that the flag does not jump when it is taken. */
  readonly offset: PlotPoint;
}

/** The reader's flags over a plot: placed by click or tap, by drag, and through range inputs. */
export class FlagController implements PlotGuest {
  private scene: Scene | undefined;
  private flags: readonly SceneFlag[] = [];
  private drag: Drag | undefined;

  constructor(
    private readonly figure: FigureLike,
    private readonly asker: FlagAsker,
    private readonly words: () => FlagWords,
  ) {}

  over(scene: Scene): unknown {
    const { figure } = this;
    if (!figure.state.view.predict) return nothing;
    this.scene = scene;
    this.flags = layOutFlags(scene, figure.guesses);
    return figure.isVeiled ? askedFlags(scene, this.flags, this, this.words()) : revealedFlags(this.flags);
  }

  /** Puts the flag of the selected ball where the plot was clicked or tapped. */
  takeClick(event: MouseEvent): boolean {
    const { figure, scene } = this;
    const selected = this.asker.selected();
    if (!figure.isVeiled || scene === undefined || selected === undefined || event.button !== 0) return false;
    if (event.defaultPrevented) return false;
    const point = plotPoint(event, event.currentTarget as HTMLElement);
    if (scene.viewport.contains(point.x, point.y)) {
      this.put(selected, point, scene);
      this.asker.next(selected, false);
    }
    return true;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    const { scene } = this;
    const grip = event.currentTarget as HTMLElement;
    const plot = plotOf(grip);
    if (event.button !== 0 || scene === undefined || plot === null) return;
    event.preventDefault();
    const at = plotPoint(event, plot);
    const flag = this.nearest(at);
    if (flag === undefined) return;
    grip.setPointerCapture(event.pointerId);
    const { ball, place, foot } = flag;
    const offset = { x: foot.x - at.x, y: foot.y - at.y };
    this.drag = { pointerId: event.pointerId, ball: ball.index, before: place, offset };
    this.asker.select(ball.index);
    inputOf(plot, ball.index)?.focus({ preventScroll: true });
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const { scene, drag } = this;
    const plot = plotOf(event.currentTarget as HTMLElement);
    if (drag?.pointerId !== event.pointerId || scene === undefined || plot === null) return;
    const { x, y } = plotPoint(event, plot);
    this.put(drag.ball, { x: x + drag.offset.x, y: y + drag.offset.y }, scene);
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    if (this.drag?.pointerId === event.pointerId) this.drag = undefined;
  };

  readonly onPointerCancel = (event: PointerEvent): void => {
    if (this.drag?.pointerId === event.pointerId) this.cancel();
  };

  readonly onKeyDown = (event: KeyboardEvent, ball: number, axis: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.press(event, ball, axis)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** What assistive technology sets directly. */
  readonly onRangeInput = (event: Event, ball: number, axis: number): void => {
    event.stopPropagation();
    const value = (event.currentTarget as HTMLInputElement).valueAsNumber;
    this.figure.guess(ball, withCoordinate(this.placeOf(ball), axis, value));
  };

  onFocus(ball: number): void {
    this.asker.select(ball);
    this.figure.focusBall(ball);
  }

  readonly onBlur = (): void => {
    this.figure.focusBall(undefined);
  };

  /** True when the key meant something. */
  private press(event: KeyboardEvent, ball: number, axis: number): boolean {
    const { figure } = this;
    const { key, shiftKey } = event;
    if (key === 'Escape') return this.cancel();
    if (key === 'Enter') {
      figure.guess(ball, this.placeOf(ball));
      this.asker.next(ball, true);
      return true;
    }
    if (key === 'Delete' || key === 'Backspace') {
      figure.guess(ball, undefined);
      return true;
    }
    const next = startAfterKey(this.placeOf(ball), figure.state.race.domain, axis, key, shiftKey);
    if (next !== undefined) figure.guess(ball, next);
    return next !== undefined;
  }

  private put(ball: number, point: PlotPoint, { viewport }: Scene): void {
    this.figure.guess(ball, startAt(point, viewport, this.figure.state.race.domain));
  }

  /** Puts a flag that is being dragged back; whether there was one. */
  private cancel(): boolean {
    const { drag } = this;
    this.drag = undefined;
    if (drag !== undefined) this.figure.guess(drag.ball, drag.before);
    return drag !== undefined;
  }

  private placeOf(ball: number): readonly number[] {
    return this.flags.find((flag) => flag.ball.index === ball)?.place ?? this.figure.state.race.start;
  }

  /** The flag whose cloth is nearest: the grips of flags at one place overlap. */
  private nearest({ x, y }: PlotPoint): SceneFlag | undefined {
    const distance = ({ foot, shape }: SceneFlag): number =>
      Math.hypot(foot.x + shape.middle.x - x, foot.y + shape.middle.y - y);
    return this.flags.filter(({ isSeen }) => isSeen).sort((a, b) => distance(a) - distance(b))[0];
  }
}

function plotOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('.plot');
}

/** The first range input of a ball's flag. */
export function inputOf(root: ParentNode | null, ball: number): HTMLInputElement | null | undefined {
  return root?.querySelector<HTMLInputElement>(`[data-flag="${ball}"] input`);
}
