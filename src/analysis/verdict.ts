import type { Loss } from '../core/loss.ts';
import type { Trajectory } from '../core/trajectory.ts';
import type { StationaryPoint, Verdict } from '../core/verdict.ts';
import { type Box, boxAround, widestSide } from './box.ts';
import { divergence } from './divergence.ts';
import { nearestPoint } from './found.ts';
import { isOscillating } from './oscillation.ts';
import { Path } from './path.ts';
import { isPlateau } from './plateau.ts';
import { settlement } from './settlement.ts';
import { type Survey, surveyOf } from './survey.ts';

/** What the parts of a verdict look at. */
export interface Case {
  readonly loss: Loss;
  readonly path: Path;
  readonly survey: Survey;
  /** D: the widest side of the box, in units of w. */
  readonly width: number;
  /** δ: what counts as the same place, in units of w. */
  readonly near: number;
  /** R: the range of the loss on the box. */
  readonly range: number;
  /** The first step of the window at the end of the run. */
  readonly windowStart: number;
}

/** δ as a share of the widest side: a tenth of a pixel of a large figure. */
const NEAR = 1e-4;

/** The window at the end of a run: this share of its steps, and at least so many. */
const WINDOW_SHARE = 1 / 20;
const WINDOW_STEPS = 10;

/**
 * Tells what the end of this run is: where it settled, or what it does instead. It speaks of this run and not of all
 * time: RMSProp, Adam and Adadelta can settle and jitter later, as their second moment decays.
 * Without a `domain`, the box is the smallest of [−5, 5]^d, [−10, 10]^d, … that holds start and end.
 */
export function judge(trajectory: Trajectory, domain?: Box): Verdict {
  const loss = trajectory.lossFunction;
  const path = new Path(trajectory);
  const evidence = evidenceOf(trajectory, path);
  const diverged = divergence(trajectory, path);
  if (diverged !== undefined) return { kind: 'diverged', ...diverged, evidence };

  const box = domain ?? boxAround(loss.dimension, [path.start, path.end]);
  const survey = surveyOf(loss, box);
  const width = widestSide(box);
  const given: Case = {
    loss,
    path,
    survey,
    width,
    near: NEAR * width,
    range: survey.highest - survey.lowest || 0,
    windowStart: windowStart(path.steps),
  };
  const settled = settlement(given);
  if (settled !== undefined) {
    const { eigenvalues } = settled.near;
    return { ...settled, evidence: eigenvalues.length > 0 ? { ...evidence, eigenvalues } : evidence };
  }
  const step = path.steps;
  if (isPlateau(given)) return { kind: 'plateau', step, evidence };
  if (isOscillating(path)) {
    const [, , , last] = path.quarters();
    return { kind: 'oscillating', step, near: nearestStationary(survey, last.mean), evidence };
  }
  return { kind: 'moving', step, near: nearestStationary(survey, path.end), evidence };
}

function windowStart(steps: number): number {
  return Math.max(0, steps - Math.max(WINDOW_STEPS, Math.ceil(steps * WINDOW_SHARE)));
}

function evidenceOf(trajectory: Trajectory, path: Path): NonNullable<Verdict['evidence']> {
  const { steps } = path;
  const from = windowStart(steps);
  return {
    gradientNorm: Math.hypot(...trajectory.gradient(steps)),
    stepLength: path.stepLength(steps),
    speed: steps === 0 ? 0 : path.distanceTo(path.end, from) / (steps - from),
  };
}

function nearestStationary({ minima, saddles, maxima }: Survey, w: ArrayLike<number>): StationaryPoint | undefined {
  return nearestPoint([...minima, ...saddles, ...maxima], w);
}
