import type { FigureLike } from '../../src/figure/contract.ts';
import { type Moment, shownMoments } from '../../src/figure/moments.ts';
import { formatSetting, formatStep } from '../../src/plotting/format.ts';
import { type TimelineMark, timelineMarks } from '../../src/plotting/timeline-marks.ts';
import { annotationText } from '../loss-landscape/annotation-words.ts';
import type { Localize } from '../shared/localize.ts';
import type { ChartBall, ChartScene } from './chart-scene.ts';
import { chartWords } from './chart-words.ts';

/** Something at a step of the race: it happened to a ball, or the ball's settings change there. */
export interface ChartEvent {
  readonly kind: 'moment' | 'change';
  readonly ball: ChartBall;
  readonly step: number;
  /** `Momentum, step 11: over the barrier`. */
  readonly words: string;
}

/** Events at one place of the time axis. */
export interface ChartMark extends TimelineMark {
  readonly kind: ChartEvent['kind'];
  readonly events: readonly ChartEvent[];
}

/** What happens in a race, by step; what is still to come of a veiled one is not in it, but changes are. */
export function chartEvents(figure: FigureLike, { balls }: ChartScene, localize: Localize): ChartEvent[] {
  const ballOf = new Map(balls.map((ball) => [ball.index, ball]));
  const moments = shownMoments(figure).flatMap((moment): ChartEvent[] => {
    const ball = ballOf.get(moment.ball);
    if (ball === undefined) return [];
    return [{ kind: 'moment', ball, step: moment.step, words: wordsOf(moment, ball.label, localize) }];
  });
  const changes = balls.flatMap((ball) =>
    changesOf(figure, ball.index, localize).map(({ step, what }): ChartEvent => ({
      kind: 'change',
      ball,
      step,
      words: localize.term('momentOf', ball.label, formatStep(step), what),
    })),
  );
  return [...moments, ...changes].sort((a, b) => a.step - b.step || a.ball.index - b.ball.index);
}

/** Marks for events on the time axis of a chart. */
export function chartMarks(events: readonly ChartEvent[], { chart }: ChartScene): ChartMark[] {
  return (['change', 'moment'] as const).flatMap((kind) => {
    const ofKind = events.filter((event) => event.kind === kind && event.step <= chart.steps);
    return timelineMarks(
      ofKind.map(({ step }) => step),
      chart.toX,
    ).map((mark): ChartMark => ({ ...mark, kind, events: mark.members.map((member) => ofKind[member]) }));
  });
}

/** As the picture has it; the kind of rest, which the picture shows by its place, is told. */
function wordsOf(moment: Moment, name: string, localize: Localize): string {
  if (moment.kind === 'rests') {
    return localize.term('momentOf', name, formatStep(moment.step), localize.term('settledAs', moment.at, undefined));
  }
  return chartWords[localize.key].told(name, annotationText(moment, localize.key).text);
}

/** What changes in a ball's settings, and from which step on. */
function changesOf({ race }: FigureLike, index: number, localize: Localize): { step: number; what: string }[] {
  const ball = race?.balls[index];
  return (ball?.specification.changes ?? []).map(({ step, settings }) => {
    const parts = Object.entries(settings).map(([name, value]) => {
      const label = ball?.optimizer.settings[name]?.names[localize.key] ?? name;
      return `${label} ${typeof value === 'number' ? formatSetting(value) : String(value)}`;
    });
    return { step, what: parts.join(localize.term('listSeparator')) };
  });
}
