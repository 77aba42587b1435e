import type { LossSource } from '../core/loss.ts';
import type { Convention } from '../core/optimizer.ts';
import type { Schedule } from '../core/schedule.ts';
import { settingNames, settingProblem, type SettingValues } from '../core/setting.ts';
import { findOptimizer, optimizers } from '../optimizers/index.ts';
import type { Ball } from '../race/race.ts';
import type { BallSpecification } from '../race/specification.ts';
import { defaultBalls, DEFAULT_LOSS, suggestedRate } from './defaults.ts';

/** Rules whose `momentum` is what they are about; in others it is an extra that is off. */
const INERTIAL: ReadonlySet<string> = new Set(['momentum', 'nesterov']);

/** Whether a setting of a rule is shown before all others. */
export function isPrimary(optimizerId: string, setting: string): boolean {
  return setting === 'lr' || (setting === 'momentum' && INERTIAL.has(optimizerId));
}

/** The value of a ball's setting in the update that is made at a step: its own, a later change's or the default. */
export function settingAt(ball: Ball, name: string, step = 0): number | boolean | undefined {
  const { settings, changes = [] } = ball.specification;
  let value: number | boolean | undefined = settings[name] ?? ball.optimizer.settings[name]?.[ball.convention]?.[1];
  for (const change of changes.toSorted((a, b) => a.step - b.step)) {
    if (change.step <= step && name in change.settings) value = change.settings[name];
  }
  return value;
}

/** A ball of a rule at the rate that suits the loss, with the customary momentum where that is what the rule is about. */
export function ballOf(optimizerId: string, loss: LossSource): BallSpecification {
  const lr = suggestedRate(lossIdOf(loss), optimizerId);
  const customary = defaultBalls().find(({ optimizer }) => optimizer === 'momentum')?.settings.momentum;
  const hasInertia = INERTIAL.has(optimizerId) && customary !== undefined;
  return { optimizer: optimizerId, settings: hasInertia ? { lr, momentum: customary } : { lr } };
}

/** The next ball to add: of the first rule that is not in the race yet. */
export function nextBall(balls: readonly BallSpecification[], loss: LossSource): BallSpecification {
  const unused = optimizers.find(({ id }) => balls.every(({ optimizer }) => optimizer !== id));
  return ballOf((unused ?? optimizers[0]).id, loss);
}

/**
 * The ball under another rule of the catalogue. Settings that the new rule shares are kept; a rate that was the one
 * suggested for the old rule becomes the one suggested for the new.
 */
export function withRule(ball: BallSpecification, optimizerId: string, loss: LossSource): BallSpecification {
  const lossId = lossIdOf(loss);
  const fresh = ballOf(optimizerId, loss);
  const before = typeof ball.optimizer === 'string' ? ball.optimizer : undefined;
  const wasSuggested = before !== undefined && ball.settings.lr === suggestedRate(lossId, before);
  const { lr: ownRate, momentum: ownMomentum, ...others } = ball.settings;
  const isStillInertial = before !== undefined && INERTIAL.has(before) && INERTIAL.has(optimizerId);
  const kept: SettingValues = {
    ...others,
    ...(wasSuggested || ownRate === undefined ? {} : { lr: ownRate }),
    ...(isStillInertial && ownMomentum !== undefined ? { momentum: ownMomentum } : {}),
  };
  const next = { ...ball, optimizer: optimizerId, settings: { ...fresh.settings, ...kept } };
  return withConvention(next, ball.convention);
}

/** The ball in a convention, without the settings that it does not have there. A missing convention is the default. */
export function withConvention(ball: BallSpecification, convention: Convention | undefined): BallSpecification {
  if (typeof ball.optimizer !== 'string') return ball;
  const optimizer = findOptimizer(ball.optimizer);
  const has = convention !== undefined && optimizer.conventions.includes(convention);
  const form = has ? convention : optimizer.conventions[0];
  const names = settingNames(optimizer, form);
  const only = (settings: SettingValues): SettingValues =>
    Object.fromEntries(
      Object.entries(settings).filter(
        ([name, value]) =>
          names.includes(name) && settingProblem(optimizer.id, name, optimizer.settings[name], value) === undefined,
      ),
    );
  const { convention: _, ...rest } = ball;
  return {
    ...rest,
    ...(form === optimizer.conventions[0] ? {} : { convention: form }),
    settings: only(ball.settings),
    ...(ball.changes === undefined
      ? {}
      : { changes: ball.changes.map(({ step, settings }) => ({ step, settings: only(settings) })) }),
  };
}

/** Only one ball is shown; all of them, when it is the only one already. */
export function withSolo(balls: readonly BallSpecification[], index: number): BallSpecification[] {
  if (isSolo(balls, index)) return allShown(balls);
  return balls.map((ball, each) => (each === index ? shown(ball) : { ...shown(ball), hidden: true }));
}

/** Whether a ball of several is the only one that is shown. */
export function isSolo(balls: readonly BallSpecification[], index: number): boolean {
  return balls.length > 1 && balls.every(({ hidden = false }, each) => hidden === (each !== index));
}

/** The balls, none of them hidden. */
export function allShown(balls: readonly BallSpecification[]): BallSpecification[] {
  return balls.map(shown);
}

function shown(ball: BallSpecification): BallSpecification {
  const { hidden: _, ...rest } = ball;
  return rest;
}

/** The ball under another name; without letters it is its rule's again. */
export function withLabel(ball: BallSpecification, label: string): BallSpecification {
  const { label: _, ...rest } = ball;
  return label.trim() === '' ? rest : { ...rest, label };
}

/** The ball in another colour; undefined is its rule's own. */
export function withColor(ball: BallSpecification, color: string | undefined): BallSpecification {
  const { color: _, ...rest } = ball;
  return color === undefined ? rest : { ...rest, color };
}

/** The ball with another schedule of its learning rate; a constant one is none. */
export function withSchedule(ball: BallSpecification, schedule: Schedule): BallSpecification {
  const { schedule: _, ...rest } = ball;
  return schedule.kind === 'constant' ? rest : { ...rest, schedule };
}

/** A schedule to begin with in a run of so many updates. */
export function freshSchedule(kind: Schedule['kind'], steps: number): Schedule {
  const share = (divisor: number): number => Math.max(1, Math.round(steps / divisor));
  switch (kind) {
    case 'constant':
    case 'cosine':
      return { kind };
    case 'step':
      return { kind, every: share(4), factor: 0.5 };
    case 'warm-up':
      return { kind, steps: share(10) };
  }
}

/** Suggestions for a typed formula are those of the default scene. */
function lossIdOf(loss: LossSource): string {
  return 'id' in loss ? loss.id : DEFAULT_LOSS;
}
