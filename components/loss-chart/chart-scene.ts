import { type Chart, type ChartLine, chartLinePath, createChart } from '../../src/plotting/chart.ts';
import { endClusters } from '../../src/plotting/end-labels.ts';
import type { LossScaleKind } from '../../src/plotting/loss-scale.ts';
import type { BallLook } from '../../src/plotting/palette.ts';
import type { Margins } from '../../src/plotting/viewport.ts';
import type { Race } from '../../src/race/race.ts';
import { textWidth } from '../loss-landscape/text-width.ts';
import { themedLooks } from '../shared/ball-looks.ts';

/** What a chart is laid out from. */
export interface ChartSceneInput {
  readonly race: Race;
  readonly width: number;
  readonly height: number;
  readonly scale: LossScaleKind | undefined;
  /** Whether a ball's verdict is *diverged*; undefined while that is not known. */
  readonly isDiverged: readonly (boolean | undefined)[];
  readonly language: 'en' | 'zh';
}

/** One visible ball with its line. */
export interface ChartBall extends BallLook {
  /** In the race. */
  readonly index: number;
  readonly line: ChartLine;
  readonly path: string;
  readonly lastFinite: number;
  lossAt(step: number): number | undefined;
}

/** Names of lines that end near each other. */
export interface EndLabel {
  readonly y: number;
  readonly balls: readonly ChartBall[];
}

/** All of a chart that does not depend on the step. */
export interface ChartScene {
  readonly chart: Chart;
  readonly balls: readonly ChartBall[];
  readonly endLabels: readonly EndLabel[];
}

/** Left and right as the landscape has them, so that the two line up. */
const MARGINS: Margins = { top: 24, right: 14, bottom: 32, left: 44 };
const NARROW: Margins = { ...MARGINS, right: 10, left: 36 };
const NARROW_WIDTH = 480;
/** CSS pixels. */
const LABEL_SIZE = 13;
const LINE_HEIGHT = 16;
const LABEL_GAP = 3;
/** Labels may take this share of the width; names that need more are left out. */
const LABEL_SHARE = 0.5;

/** Lays out the losses of a race's visible balls. A pure function of its input. */
export function createChartScene(input: ChartSceneInput): ChartScene {
  const { race, width, height, scale, isDiverged, language } = input;
  const looks = themedLooks(race.balls, language);
  const visible = race.balls.filter(({ specification }) => specification.hidden !== true);
  const chart = createChart({
    runs: visible.map(({ index, trajectory }) => ({ trajectory, isDiverged: isDiverged[index] })),
    steps: race.specification.steps,
    width,
    height,
    margins: width < NARROW_WIDTH ? NARROW : MARGINS,
    scale,
  });
  const balls = visible.map(({ index, trajectory }, order): ChartBall => {
    const line = chart.lines[order];
    const { lastFinite } = trajectory;
    return {
      ...looks[index],
      index,
      line,
      path: chartLinePath(chart, line, 0, lastFinite),
      lastFinite,
      lossAt: (step) => (step > lastFinite ? undefined : trajectory.loss(step)),
    };
  });
  return { chart, balls, endLabels: width < NARROW_WIDTH ? [] : endLabelsOf(chart, balls) };
}

/** Runs that diverged have no end; what lies outside of the axis has none that is seen. */
function endLabelsOf({ clip, steps }: Chart, balls: readonly ChartBall[]): EndLabel[] {
  const ending = balls.filter(({ line, lastFinite }) => {
    const y = line.ys[line.ys.length - 1];
    return lastFinite === steps && y >= clip.y - 1 && y <= clip.y + clip.height + 1;
  });
  const ends = ending.map(({ line }) => ({ y: line.ys[line.ys.length - 1] }));
  return endClusters(ends, { top: clip.y, lineHeight: LINE_HEIGHT, gap: LABEL_GAP })
    .map(({ members, y }) => ({ y, balls: members.map((member) => ending[member]) }))
    .filter((label) => textWidth(endText(label), LABEL_SIZE) < LABEL_SHARE * clip.width);
}

export const LABEL_SEPARATOR = ' · ';

function endText({ balls }: EndLabel): string {
  return balls.map(({ shortLabel }) => shortLabel).join(LABEL_SEPARATOR);
}
