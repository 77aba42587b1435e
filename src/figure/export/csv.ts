import type { Race } from '../../race/race.ts';
import { encodeState } from '../codec.ts';
import { isPortable } from '../portable.ts';
import type { FigureState } from '../state.ts';
import { axisName, ballName, digits } from './table.ts';

/** The first line of a table: which program and version wrote it. */
export const CSV_TITLE = '# Loss Landscape 1';
/** Before the state in the second line: the same text as in a link. */
export const CSV_STATE = '# state: ';

/**
 * All runs of a race as comma-separated values, a row for each point of each ball: `ball,label,step,x,y,loss,
 * gradient_x,gradient_y`. Numbers have all their digits; the gradient is that of the loss, without noise and weight
 * decay. Two comment lines in front hold the state, so that `readExport` finds the same race again.
 */
export function toCsv(race: Race, state: FigureState): string {
  return [...csvLines(race, state), ''].join('\n');
}

function* csvLines(race: Race, state: FigureState): Generator<string> {
  const axes = Array.from({ length: race.loss.dimension }, (_, axis) => axisName(axis));
  yield CSV_TITLE;
  if (isPortable(state)) yield CSV_STATE + encodeState(state);
  yield ['ball', 'label', 'step', ...axes, 'loss', ...axes.map((axis) => `gradient_${axis}`)].join(',');
  for (const ball of race.balls) {
    const { trajectory, index } = ball;
    const head = `${index},${csvText(ballName(ball))}`;
    for (let step = 0; step < trajectory.length; step++) {
      const numbers = [...trajectory.point(step), trajectory.loss(step), ...trajectory.gradient(step)];
      yield `${head},${step},${numbers.map(digits).join(',')}`;
    }
  }
}

/** A text as one cell. What a spreadsheet would run as a formula begins with an apostrophe. */
function csvText(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
