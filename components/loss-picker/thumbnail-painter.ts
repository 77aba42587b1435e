import { render } from 'lit';
import { type Job, slice } from '../../src/analysis/job.ts';
import { presetState } from '../../src/figure/presets/index.ts';
import { Ingredients } from '../../src/race/ingredients.ts';
import { type Race, runRace } from '../../src/race/run-race.ts';
import type { Mode } from '../../src/plotting/ramp.ts';
import {
  thumbnailCurve,
  type ThumbnailGround,
  thumbnailSurfaceJob,
  thumbnailTrails,
  thumbnailViewport,
} from '../../src/plotting/thumbnail.ts';
import type { Viewport } from '../../src/plotting/viewport.ts';
import { turn } from '../shared/turn.ts';
import type { Entry } from './gallery-entries.ts';
import { pathsTemplate, THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH } from './thumbnail-template.ts';

/** Finer than that nobody sees in a picture that small, and it takes the time of several. */
const MOST_PIXEL_RATIO = 2;

/** A stretch of painting, in milliseconds: input is answered between two. */
const SLICE = 6;

/** A picture that waits to be painted. */
export interface Task {
  readonly entry: Entry;
  readonly element: Element;
}

/** Paints the pictures of the gallery one after the other, in short slices, so that the page always has its turn. */
export class ThumbnailPainter {
  private queue: Task[] = [];
  private mode: Mode = 'light';
  private pixelRatio = 1;
  private isWorking = false;
  /** What each picture shows already. */
  private readonly painted = new WeakMap<Element, string>();
  // Never compiled to code: the page's policy may forbid it, and a small picture does without.
  private readonly ingredients = new Ingredients('never');
  private readonly races = new Map<Entry, Race>();

  /** Paints pictures; those of an earlier call that are waiting are dropped. */
  paint(tasks: Iterable<Task>, mode: Mode, pixelRatio: number): void {
    this.mode = mode;
    this.pixelRatio = Math.min(MOST_PIXEL_RATIO, pixelRatio);
    const waiting = [...tasks].filter((task) => this.painted.get(task.element) !== this.keyOf(task));
    // What needs the parser of formulas comes last.
    this.queue = [...waiting.filter((task) => !isTyped(task)), ...waiting.filter(isTyped)];
    void this.work();
  }

  stop(): void {
    this.queue = [];
  }

  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    for (let task = this.queue.shift(); task !== undefined; task = this.queue.shift()) {
      // A picture that cannot be made (the parser was not loaded) stays empty: its name and story say it too.
      await this.finish(task).catch(() => undefined);
    }
    this.isWorking = false;
  }

  private async finish(task: Task): Promise<void> {
    const key = this.keyOf(task);
    const race = await this.raceOf(task.entry);
    const ground = groundOf(task.entry, race);
    if (ground === undefined) return;
    await slice(this.draw(task, ground, race), { milliseconds: SLICE, now: () => performance.now(), yieldTo: turn });
    this.painted.set(task.element, key);
  }

  private *draw({ element }: Task, ground: ThumbnailGround, race: Race | undefined): Job<void> {
    const canvas = element.querySelector('canvas');
    const viewport = canvas === null ? drawCurve(element, ground) : yield* this.drawSurface(canvas, ground);
    const paths = element.querySelector<SVGElement>('.paths');
    if (race === undefined || paths === null) return;
    yield 1;
    render(pathsTemplate(race, thumbnailTrails(race, viewport), viewport), paths);
  }

  private *drawSurface(canvas: HTMLCanvasElement, ground: ThumbnailGround): Job<Viewport> {
    const { mode, pixelRatio } = this;
    const [width, height] = [THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT].map((side) => Math.round(side * pixelRatio));
    const raster = yield* thumbnailSurfaceJob(ground, width, height, { mode, pixelRatio });
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.putImageData(new ImageData(raster.data, width, height), 0, 0);
    return thumbnailViewport(ground, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT);
  }

  /** The race of a story; undefined for a loss. */
  private async raceOf(entry: Entry): Promise<Race | undefined> {
    if (entry.preset === undefined) return undefined;
    let race = this.races.get(entry);
    if (race === undefined) {
      const specification = presetState(entry.preset).race;
      await this.ingredients.prepare(specification);
      race = runRace(specification, this.ingredients, { judge: notAsked });
      this.races.set(entry, race);
    }
    return race;
  }

  private keyOf({ element, entry }: Task): string {
    // The colours of a curve and of paths are those of the style sheet.
    return element.querySelector('canvas') === null ? entry.key : [entry.key, this.mode, this.pixelRatio].join();
  }
}

function drawCurve(element: Element, ground: ThumbnailGround): Viewport {
  const { line, area, viewport } = thumbnailCurve(ground, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT);
  element.querySelector('.line')?.setAttribute('d', line);
  element.querySelector('.area')?.setAttribute('d', area);
  return viewport;
}

/** Verdicts would need the stationary points, which a picture does not show. */
function notAsked(): never {
  throw new Error('thumbnail: its race has no verdicts');
}

function isTyped({ entry }: Task): boolean {
  return entry.link.includes('formula=');
}

function groundOf({ loss }: Entry, race: Race | undefined): ThumbnailGround | undefined {
  if (race !== undefined) {
    const { domain, start } = race.specification;
    return { loss: race.loss, domain, start };
  }
  return loss && { loss, domain: loss.domain, start: loss.starts[0] };
}
