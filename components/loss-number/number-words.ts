import type { FigureLike } from '../../src/figure/contract.ts';
import type { EditableNumber, NumberRange, OutcomeNumber, PathProblem } from '../../src/figure/number-path.ts';
import { formatCoordinate, formatLoss, formatSetting, formatStep, MINUS } from '../../src/plotting/format.ts';
import { rangeText } from '../../src/core/setting.ts';
import type { Localize } from '../shared/localize.ts';
import { verdictWords } from '../shared/verdict-words.ts';

const AXES = ['x', 'y'] as const;

/** A number as it stands in the prose. */
export function numberText({ value, range }: EditableNumber): string {
  return range.isWhole ? formatStep(value) : formatSetting(value);
}

/** What came out, as it stands in the prose; undefined while it is not known or not to be seen. */
export function outcomeText(
  { what, ball, value, axis }: OutcomeNumber,
  figure: FigureLike,
  localize: Localize,
): string | undefined {
  if (what === 'verdict') return verdictWords(figure, ball, localize)?.what;
  if (value === undefined) return undefined;
  if (what === 'loss') return formatLoss(value);
  const [low, high] = figure.state.race.domain[axis];
  return formatCoordinate(value, high - low);
}

/** What a number is of: its accessible name. `ball`: the name of its ball. */
export function numberName({ subject }: EditableNumber, ball: string | undefined, localize: Localize): string {
  switch (subject.kind) {
    case 'setting':
      return localize.term('settingOf', subject.names[localize.key], ball ?? '');
    case 'start':
      return localize.term('startOf', AXES[subject.axis]);
    case 'parameter':
      return subject.name;
    case 'step':
      return localize.term('chartScrub');
    default:
      return localize.term(subject.kind);
  }
}

/** Why a number is refused. */
export function refusal(range: NumberRange, value: number, localize: Localize): string {
  const { min, max } = range;
  if (range.isWhole && Number.isFinite(min) && Number.isFinite(max)) {
    return localize.term('mustBeWhole', formatStep(min), formatStep(max), formatSetting(value));
  }
  if (range.isWhole && !Number.isInteger(value)) {
    return localize.term('mustBeWhole', `${MINUS}∞`, '∞', formatSetting(value));
  }
  return localize.term('mustBeWithin', rangeText(range).replaceAll('-', MINUS), formatSetting(value));
}

/** Why a path leads nowhere. */
export function pathProblemWords({ at, value, known, nearest }: PathProblem, localize: Localize): string {
  return localize.term('pathProblem', at, value, known.join(localize.term('listSeparator')), nearest);
}
