import type { Chart } from '../../src/plotting/chart.ts';
import { endClusters } from '../../src/plotting/end-labels.ts';
import { textWidth } from '../loss-landscape/text-width.ts';
import type { ChartBall } from './chart-scene.ts';

/** Names of lines that end near each other: all of them, or the first and the last. */
export interface EndLabel {
  readonly y: number;
  readonly balls: readonly ChartBall[];
  readonly separator: string;
}

/** CSS pixels. */
const LABEL_SIZE = 13;
const LINE_HEIGHT = 16;
const LABEL_GAP = 3;
/** Labels may take this share of the width; names that need more are left out. */
const LABEL_SHARE = 0.5;
/** So many names at one place are read; of more the first and the last are. */
const MOST_NAMES = 4;
/** A label farther from its line than so many line heights belongs to another. */
const FARTHEST = 1.25;

/**
 * Labels for the ends of lines. Runs that diverged have no end; what lies outside of the axis has none that is seen. Not
 * all of many lines are labelled. In a narrow chart only the rates of a fan are.
 */
export function endLabelsOf({ clip, steps }: Chart, balls: readonly ChartBall[], isNarrow: boolean): EndLabel[] {
  const bottom = clip.y + clip.height;
  const ending = balls.filter(({ line, label, shortLabel }) => {
    const y = line.ys[line.ys.length - 1];
    const isSeen = y >= clip.y - 1 && y <= bottom + 1;
    return line.steps[line.steps.length - 1] === steps && isSeen && !(isNarrow && label === shortLabel);
  });
  const ends = ending.map(({ line }) => ({ y: line.ys[line.ys.length - 1] }));
  return endClusters(ends, { top: clip.y, lineHeight: LINE_HEIGHT, gap: LABEL_GAP })
    .filter(({ members, y }) => {
      const highest = Math.min(...members.map((member) => ends[member].y));
      return Math.abs(highest - LABEL_GAP - LINE_HEIGHT / 2 - y) <= FARTHEST * LINE_HEIGHT && y < bottom;
    })
    .map(({ members, y }) =>
      fitting(
        y,
        members.map((member) => ending[member]),
        LABEL_SHARE * clip.width,
      ),
    )
    .filter((label) => widthOf(label) < LABEL_SHARE * clip.width);
}

/** All names, or where they are too many the first and the last. */
function fitting(y: number, balls: readonly ChartBall[], width: number): EndLabel {
  const all = { y, balls, separator: ' · ' };
  if (balls.length < 3 || (balls.length <= MOST_NAMES && widthOf(all) < width)) return all;
  return { y, balls: [balls[0], balls[balls.length - 1]], separator: ' … ' };
}

function widthOf({ balls, separator }: EndLabel): number {
  return textWidth(balls.map(({ shortLabel }) => shortLabel).join(separator), LABEL_SIZE);
}
