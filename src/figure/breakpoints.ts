import type { SettingValues } from '../core/setting.ts';
import type { BallSpecification } from '../race/specification.ts';

/*
 * Breakpoints of a run: settings that hold from a step on. They are part of the ball, and so of replay, link and export.
 */

/** The ball with a setting changed from a step on; at step 0 that is its setting. */
export function withChange(ball: BallSpecification, step: number, settings: SettingValues): BallSpecification {
  if (step <= 0) return { ...ball, settings: { ...ball.settings, ...settings } };
  const { changes = [] } = ball;
  const before = changes.find((change) => change.step === step);
  const change = { step, settings: { ...before?.settings, ...settings } };
  const others = changes.filter((each) => each !== before);
  return { ...ball, changes: [...others, change].sort((a, b) => a.step - b.step) };
}

/** The ball without its change at a step. */
export function withoutChange(ball: BallSpecification, step: number): BallSpecification {
  const { changes = [], ...rest } = ball;
  const left = changes.filter((change) => change.step !== step);
  return left.length === 0 ? rest : { ...rest, changes: left };
}

/** The ball with its change at one step made at another; what was changed there already gives way. At 0 it is no change. */
export function withMovedChange(ball: BallSpecification, from: number, to: number): BallSpecification {
  const moved = ball.changes?.find(({ step }) => step === from);
  if (moved === undefined || from === to) return ball;
  return withChange(withoutChange(ball, from), to, moved.settings);
}
