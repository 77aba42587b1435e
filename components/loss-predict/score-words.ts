import type { Score } from '../../src/figure/score.ts';
import { formatStep } from '../../src/plotting/format.ts';
import type { Domain } from '../../src/race/specification.ts';
import { placeText } from '../loss-landscape/describe-figure.ts';
import type { Localize } from '../shared/localize.ts';
import { predictWords } from './predict-words.ts';

const RESTS: ReadonlySet<string> = new Set(['global-minimum', 'local-minimum', 'saddle']);

/** `right, local minimum at x = −1.27`: how good a guess was, and how the run ended. */
export function scoreWords(score: Score, domain: Domain, localize: Localize): string {
  const words = predictWords[localize.key];
  const { verdict, end, hasGuess, isRight, wentOn } = score;
  const what = localize.term('settledAs', verdict.kind, verdict.reason);
  const told =
    verdict.kind === 'diverged'
      ? words.endWhen(what, localize.term('atStep', formatStep(verdict.step)))
      : words.endAt(what, placeText(end, domain).replaceAll(' = ', '\u00a0=\u00a0'));
  if (isRight) return words.right(told);
  if (!hasGuess) return words.unanswered(told);
  return wentOn && RESTS.has(verdict.kind) ? words.wentOn(told) : words.wrong(told);
}
