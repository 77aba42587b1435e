import { formatLoss } from '../../src/plotting/format.ts';
import type { Domain } from '../../src/race/specification.ts';
import { placeText } from '../loss-landscape/describe-figure.ts';
import type { ChartScene } from './chart-scene.ts';
import type { ChartWords } from './chart-words.ts';

/** How the measure of a chart is defined, with its numbers; empty for the loss, and while there is no measure. */
export function chartNote({ measure, measured }: ChartScene, domain: Domain, words: ChartWords): string {
  if (measured.missing !== undefined) return '';
  const caveat = measured.isPartial === true ? words.partialNote : '';
  switch (measure) {
    case 'loss':
      return '';
    case 'gap':
      return words.gapNote(formatLoss(measured.best ?? NaN)) + caveat;
    case 'distance': {
      const { minima = [] } = measured;
      return words.distanceNote(minima.length, placeText(minima[0].w, domain)) + caveat;
    }
    case 'gradient':
      return words.gradientNote;
    case 'step-x':
      return words.stepNote('x');
    case 'step-y':
      return words.stepNote('y');
  }
}
