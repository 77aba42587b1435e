import type { LossSource } from '../core/loss.ts';
import type { Convention } from '../core/optimizer.ts';
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

/** One rule at `count` learning rates around the one that it runs at now, or that suits the loss. */
export function rateFan(
  balls: readonly BallSpecification[],
  optimizerId: string,
  count: number,
  loss: LossSource,
): BallSpecification[] {
  const model = balls.find(({ optimizer }) => optimizer === optimizerId) ?? ballOf(optimizerId, loss);
  const { label: _label, color: _color, hidden: _hidden, changes: _changes, ...plain } = model;
  const { lr } = model.settings;
  const base = typeof lr === 'number' && lr > 0 ? lr : suggestedRate(lossIdOf(loss), optimizerId);
  return fanRates(base, count).map((rate) => ({ ...plain, settings: { ...model.settings, lr: rate } }));
}

/** `count` rates around one, ascending, two in each decade: for 0.03 and 4 they are 0.003, 0.009, 0.03, 0.09. */
export function fanRates(base: number, count: number): number[] {
  const below = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, index) => {
    const place = index - below;
    const factor = 10 ** Math.floor(place / 2) * (place % 2 === 0 ? 1 : 3);
    return Number((base * factor).toPrecision(3));
  });
}

/** Suggestions for a typed formula are those of the default scene. */
function lossIdOf(loss: LossSource): string {
  return 'id' in loss ? loss.id : DEFAULT_LOSS;
}
