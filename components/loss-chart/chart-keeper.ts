import type { FigureLike } from '../../src/figure/contract.ts';
import { momentsOf } from '../../src/figure/moments.ts';
import type { ChartScale, Measure } from '../../src/figure/state.ts';
import type { Race } from '../../src/race/race.ts';
import type { Localize } from '../shared/localize.ts';
import { type ChartEvent, chartEvents, type ChartMark, chartMarks } from './chart-events.ts';
import { type ChartScene, createChartScene } from './chart-scene.ts';

/** What is shown of a figure, and how large. */
export interface ChartRequest {
  readonly race: Race;
  readonly figure: FigureLike;
  readonly measure: Measure;
  readonly scale: ChartScale;
  readonly width: number;
  readonly height: number;
}

type Keyed<T> = T & { readonly key: readonly unknown[] };

/** Keeps the layout of a chart and the events on it; made again only when something that they depend on has changed. */
export class ChartKeeper {
  private kept: Keyed<{ readonly scene: ChartScene }> | undefined;
  private timeline: Keyed<{ readonly events: readonly ChartEvent[]; readonly marks: readonly ChartMark[] }> | undefined;

  constructor(private readonly localize: Localize) {}

  /** The last layout. */
  get scene(): ChartScene | undefined {
    return this.kept?.scene;
  }

  get events(): readonly ChartEvent[] {
    return this.timeline?.events ?? [];
  }

  get marks(): readonly ChartMark[] {
    return this.timeline?.marks ?? [];
  }

  /** Lays out what is asked for. While the figure is veiled only what is up to its step. */
  update(request: ChartRequest): ChartScene {
    const { race, figure, measure, scale, width, height } = request;
    const { survey, isVeiled, state } = figure;
    const language = this.localize.key;
    const until = isVeiled ? Math.ceil(state.step) : undefined;
    const isDiverged = race.balls.map(({ index }) => {
      const verdict = figure.verdictOf(index);
      return verdict === undefined ? undefined : verdict.kind === 'diverged';
    });
    const key = [race, survey, width, height, measure, scale, language, until, isDiverged.join()];
    if (this.kept === undefined || isOther(this.kept.key, key)) {
      const scene = createChartScene({ race, survey, width, height, measure, scale, isDiverged, language, until });
      this.kept = { key, scene };
    }
    const { scene } = this.kept;
    this.updateTimeline(scene, figure);
    return scene;
  }

  private updateTimeline(scene: ChartScene, figure: FigureLike): void {
    const key = [scene, momentsOf(figure), figure.isVeiled ? Math.floor(figure.state.step) : undefined];
    if (this.timeline !== undefined && !isOther(this.timeline.key, key)) return;
    const events = chartEvents(figure, scene, this.localize);
    this.timeline = { key, events, marks: chartMarks(events, scene) };
  }
}

function isOther(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.some((value, index) => value !== b[index]);
}
