import type { FigureLike } from '../../src/figure/contract.ts';
import type { Verdict } from '../../src/core/verdict.ts';
import { foundRate } from '../../src/figure/moments-found.ts';
import { formatNumber, formatSetting, formatStep } from '../../src/plotting/format.ts';
import type { Localize } from './localize.ts';

/** A verdict as a person reads it. */
export interface VerdictWords {
  /** `local minimum`, `diverged`, … */
  readonly what: string;
  /** `at step 39`; absent where the step says nothing. */
  readonly when: string | undefined;
  /** For a run that diverged: a rate at which it would not have, once that was found, and the words for it. */
  readonly remedy: { readonly rate: number; readonly words: string } | undefined;
  /** The numbers behind it, as sentences. */
  readonly evidence: string;
}

const WITH_STEP: ReadonlySet<Verdict['kind']> = new Set(['global-minimum', 'local-minimum', 'saddle', 'diverged']);

/** The verdict on a ball in words; undefined while the stationary points are still being found. */
export function verdictWords(figure: FigureLike, index: number, localize: Localize): VerdictWords | undefined {
  const verdict = figure.verdictOf(index);
  if (verdict === undefined) return undefined;
  return {
    what: localize.term('settledAs', verdict.kind, verdict.reason),
    when: WITH_STEP.has(verdict.kind) ? localize.term('atStep', formatStep(verdict.step)) : undefined,
    remedy: verdict.kind === 'diverged' ? remedyFor(figure, index, localize) : undefined,
    evidence: evidenceOf(verdict, localize),
  };
}

function remedyFor(figure: FigureLike, index: number, localize: Localize): VerdictWords['remedy'] {
  const run = figure.race?.balls[index]?.trajectory;
  const rate = run === undefined ? undefined : foundRate(run);
  return rate === undefined ? undefined : { rate, words: localize.term('stableAt', formatSetting(rate)) };
}

function evidenceOf({ kind, reason, evidence }: Verdict, localize: Localize): string {
  if (kind === 'diverged') return localize.term('divergedReason', reason);
  if (evidence === undefined) return '';
  const { gradientNorm, stepLength, speed, eigenvalues } = evidence;
  const [gradient, length, mean] = [gradientNorm, stepLength, speed].map((value) => formatNumber(value, 2));
  const sentences = [localize.term('evidence', gradient, length, mean)];
  if (eigenvalues !== undefined && eigenvalues.length > 0) {
    const values = eigenvalues.map((value) => formatNumber(value, 3)).join(localize.term('listSeparator'));
    sentences.push(localize.term('eigenvalues', values));
  }
  return sentences.join(' ');
}
