import type { Survey } from '../../src/analysis/survey.ts';
import { type Measured, measureFor, measureRace, type Series } from '../../src/figure/measures.ts';
import type { ChartScale, Measure } from '../../src/figure/state.ts';
import { type Chart, type ChartLine, chartLinePath, type ChartRun, createChart } from '../../src/plotting/chart.ts';
import { looksDiverged, type ScaleWish } from '../../src/plotting/choose-scale.ts';
import type { BallLook } from '../../src/plotting/palette.ts';
import type { Margins } from '../../src/plotting/viewport.ts';
import type { Ball, Race } from '../../src/race/race.ts';
import { themedLooks } from '../shared/ball-looks.ts';
import { type EndLabel, endLabelsOf } from './chart-labels.ts';

/** What a chart is laid out from. */
export interface ChartSceneInput {
  readonly race: Race;
  readonly survey: Survey | undefined;
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  readonly scale: ChartScale;
  /** Whether a ball's verdict is *diverged*; undefined while that is not known. */
  readonly isDiverged: readonly (boolean | undefined)[];
  readonly language: 'en' | 'zh';
  /** Nothing after this step may be known of the runs; undefined: all may. */
  readonly until: number | undefined;
}

/** One visible ball with its line. */
export interface ChartBall extends BallLook {
  /** In the race. */
  readonly index: number;
  readonly line: ChartLine;
  readonly path: string;
  /** Of the measure; undefined where there is none. */
  valueAt(step: number): number | undefined;
}

/** All of a chart that does not depend on the step (beyond `until`). */
export interface ChartScene {
  readonly chart: Chart;
  /** What is measured: the wish, as far as the loss has it. */
  readonly measure: Measure;
  readonly measured: Measured;
  readonly balls: readonly ChartBall[];
  readonly endLabels: readonly EndLabel[];
}

/** Left and right as the landscape has them, so that the two line up; below, room for marks and for the steps. */
const MARGINS: Margins = { top: 24, right: 14, bottom: 38, left: 44 };
const NARROW: Margins = { ...MARGINS, right: 10, left: 36 };
const NARROW_WIDTH = 480;
/** Effective rates have poles where the gradient passes through 0. */
const RATE_COVERAGE = 0.98;

/** A measure that is missing. */
const NOTHING: Series = { first: 0, last: -1, at: () => NaN };

/** Lays out a measure of a race's visible balls. A pure function of its input. */
export function createChartScene(input: ChartSceneInput): ChartScene {
  const { race, survey, width, height, language, until } = input;
  const measure = measureFor(input.measure, race.loss.dimension);
  const measured = measureRace(measure, race, survey);
  const looks = themedLooks(race.balls, language);
  const shown = race.balls.filter(({ specification }) => specification.hidden !== true);
  const runs = shown.map((ball) => runOf(input, ball, measured.series[ball.index] ?? NOTHING));
  const isNarrow = width < NARROW_WIDTH;
  const chart = createChart({
    runs,
    steps: race.specification.steps,
    width,
    height,
    margins: isNarrow ? NARROW : MARGINS,
    scale: scaleWish(input, measure),
  });
  const balls = shown.map(({ index }, order): ChartBall => {
    const line = chart.lines[order];
    const { first, last, at } = runs[order];
    return {
      ...looks[index],
      index,
      line,
      path: chartLinePath(chart, line, first, last),
      valueAt: (step) => (step >= first && step <= last && Number.isFinite(at(step)) ? at(step) : undefined),
    };
  });
  const endLabels = until === undefined ? endLabelsOf(chart, balls, isNarrow) : [];
  return { chart, measure, measured, balls, endLabels };
}

/** A run as far as it may be seen. */
function runOf({ until = Infinity, isDiverged }: ChartSceneInput, ball: Ball, series: Series): ChartRun {
  const { first, last } = series;
  const { trajectory, index } = ball;
  const seen = Math.min(trajectory.lastFinite, Math.ceil(until));
  const losses = { first: 0, last: seen, at: (step: number) => trajectory.loss(step) };
  const hasFailed = trajectory.failure !== undefined && trajectory.failure.step <= until;
  return {
    first,
    last: Math.min(last, seen),
    at: series.at,
    isDiverged: isDiverged[index] ?? looksDiverged(losses, hasFailed),
  };
}

function scaleWish({ scale, survey, until }: ChartSceneInput, measure: Measure): ScaleWish {
  const kind = scale === 'auto' ? undefined : scale;
  if (measure === 'gap') return { kind, usual: 'log' };
  if (measure === 'step-x' || measure === 'step-y') return { kind, usual: 'log', coverage: RATE_COVERAGE };
  if (until === undefined) return { kind };
  // The kind must not tell how the race goes on. The lowest loss of the ground may be known.
  const include = measure === 'loss' && survey !== undefined ? [survey.lowest] : [];
  return { kind, usual: 'linear', include: include.filter(Number.isFinite) };
}
