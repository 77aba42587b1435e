import type { Figure } from '../../src/figure/figure.ts';
import { formatCoordinate, formatLoss } from '../../src/plotting/format.ts';
import { ballLooks } from '../../src/plotting/palette.ts';
import type { Domain } from '../../src/race/specification.ts';
import type { Localize } from '../shared/localize.ts';
import { figureName } from './figure-name.ts';

/** More than that is a list and not a description. */
const MOST_MINIMA = 4;

/** A place in words: `x = −1.60, y = 0.20`. */
export function placeText(w: ArrayLike<number>, domain: Domain): string {
  return domain.map(([low, high], axis) => `${'xy'[axis]} = ${formatCoordinate(w[axis], high - low)}`).join(', ');
}

/** What the picture shows, in sentences, for those who do not see it; its name while there is no race. */
export function describeFigure(figure: Figure, localize: Localize): string {
  const { race, survey } = figure;
  if (race === undefined) return figureName(figure, localize);
  const { domain, start } = race.specification;
  const sentences: string[] = [];
  if (survey !== undefined) {
    sentences.push(localize.term('describeMinima', survey.minima.length));
    if (survey.isPartial) sentences.push(localize.term('describePartial'));
    for (const { w, value, global } of survey.minima.slice(0, MOST_MINIMA)) {
      const key = global ? 'describeGlobal' : 'describeLocal';
      sentences.push(localize.term(key, placeText(w, domain), formatLoss(value)));
    }
  }
  sentences.push(localize.term('describeStart', placeText(start, domain)));
  const looks = ballLooks(race.balls, 'light', localize.key);
  for (const { index, specification } of race.balls) {
    const verdict = figure.verdictOf(index);
    if (verdict === undefined || specification.hidden === true) continue;
    sentences.push(
      localize.term('describeBall', looks[index].label, localize.term('verdict', verdict.kind, verdict.reason)),
    );
  }
  return sentences.join(localize.key === 'zh' ? '' : ' ');
}
