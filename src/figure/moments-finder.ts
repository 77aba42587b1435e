import { escapeJob } from '../analysis/escape.ts';
import type { Job } from '../analysis/job.ts';
import type { Survey } from '../analysis/survey.ts';
import type { Ball, Race } from '../race/race.ts';
import { isBarrierStepKnown, rememberBarrierStep } from './barrier-step.ts';
import type { FigureLike } from './contract.ts';
import { forgetMoments } from './moments.ts';
import { isFound, remember } from './moments-found.ts';
import { shrinkingOf } from './moments-shrunk.ts';
import { stableRate } from './stable-rate.ts';

/**
 * Finds what `momentsOf` cannot tell at once: escapes with two weights, steps that a rule has shrunk, the largest stable
 * rate of runs that diverged. What is known of a run already is not looked for again. Returns whether anything is new;
 * then what is shown of the figure has to be drawn again.
 */
export function* findMoments({ race, survey }: Pick<FigureLike, 'race' | 'survey'>): Job<boolean> {
  if (race === undefined || survey === undefined) return false;
  const shown = race.balls.filter(({ specification }) => specification.hidden !== true);
  let isNew = false;
  for (const [order, ball] of shown.entries()) {
    yield order / shown.length;
    if (yield* findOfBall(ball, race, survey)) isNew = true;
  }
  if (isNew) forgetMoments(race);
  return isNew;
}

function* findOfBall(ball: Ball, race: Race, survey: Survey): Job<boolean> {
  const { trajectory } = ball;
  let isNew = false;
  if (trajectory.dimension > 1 && !isBarrierStepKnown(trajectory, survey)) {
    const step = yield* escapeJob(trajectory, survey);
    rememberBarrierStep(trajectory, survey, step);
    isNew ||= step !== undefined;
  }
  // The figure may be veiled: the verdict is asked of the run itself, and told to nobody.
  const { verdict } = trajectory;
  if (!isFound(trajectory, 'shrinking')) {
    yield 0;
    const isAtRest = verdict.kind === 'global-minimum' || verdict.kind === 'local-minimum' || verdict.kind === 'saddle';
    const shrinking = shrinkingOf(trajectory, isAtRest ? verdict.step : trajectory.lastFinite);
    remember(trajectory, { shrinking });
    isNew ||= shrinking !== undefined;
  }
  if (verdict.kind === 'diverged' && !isFound(trajectory, 'rate')) {
    const rate = yield* stableRate(ball, race);
    remember(trajectory, { rate });
    isNew ||= rate !== undefined;
  }
  return isNew;
}
