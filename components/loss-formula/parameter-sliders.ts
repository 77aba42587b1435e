import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  rangeAround,
  rangeWith,
  type SliderRange,
  withoutParameter,
  withParameter,
} from '../../src/figure/parameters.ts';
import { parametersOf } from '../../src/figure/typed-loss.ts';
import { type FrameLoop, pageFrameLoop } from '../shared/frame-loop.ts';
import type { FormulaContext } from './formula-context.ts';

/**
 * The sliders of a formula's parameters: where they begin and end, which is nobody else's business, and what they
 * move, once a frame at most: a mouse can tell of itself a thousand times a second.
 */
export class ParameterSliders implements ReactiveController {
  private readonly ranges = new Map<string, SliderRange>();
  private readonly moved = new Map<string, number>();
  private context: FormulaContext | undefined;
  private stop: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly frames: FrameLoop = pageFrameLoop,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.flush();
    this.ranges.clear();
  }

  /** The range of a parameter's slider. A value beyond it, from wherever it came, widens it. */
  rangeOf(name: string, value: number): SliderRange {
    const before = this.ranges.get(name);
    const range = before === undefined ? rangeAround(value) : rangeWith(before, value);
    this.ranges.set(name, range);
    return range;
  }

  setRange(name: string, range: SliderRange): void {
    this.ranges.set(name, range);
    this.host.requestUpdate();
  }

  /** A parameter that is gone comes back with a range of its own. */
  forget(name: string): void {
    this.ranges.delete(name);
  }

  /** Takes a parameter away: not in use it is dropped, in use its value takes its place. */
  async remove(context: FormulaContext, name: string): Promise<void> {
    this.flush();
    const { withValue } = await import('../../src/expression/parameter-names.ts');
    const { loss } = context.figure.state.race;
    if ('id' in loss || !Object.hasOwn(parametersOf(loss), name)) return;
    const formula = withValue(loss.formula, name, parametersOf(loss)[name]);
    this.forget(name);
    context.edit({ loss: withoutParameter({ ...loss, formula }, name) });
    context.done();
  }

  /** Moves a parameter in the next frame. */
  move(context: FormulaContext, name: string, value: number): void {
    this.context = context;
    this.moved.set(name, value);
    this.stop ??= this.frames.add(() => this.flush());
  }

  /** Does at once what waits for the next frame. */
  flush(): void {
    this.stop?.();
    this.stop = undefined;
    const { context } = this;
    if (context === undefined || this.moved.size === 0) return;
    let { loss } = context.figure.state.race;
    for (const [name, value] of this.moved) {
      // It may have been removed meanwhile.
      if ('formula' in loss && Object.hasOwn(parametersOf(loss), name)) loss = withParameter(loss, name, value);
    }
    this.moved.clear();
    context.edit({ loss });
  }
}
