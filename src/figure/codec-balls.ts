import { MAX_STEPS } from '../core/plan.ts';
import type { LossSource } from '../core/loss.ts';
import { rangeError, say, type Wording } from '../core/message.ts';
import { scheduleProblem } from '../core/schedule.ts';
import { checkSettings, type Knobs, type SettingValues } from '../core/setting.ts';
import { ruleAliases, ruleSettings } from '../expression/rule-settings.ts';
import { findOptimizer } from '../optimizers/index.ts';
import { type BallSpecification, MAX_BALLS } from '../race/specification.ts';
import { ballOf } from './ball-edits.ts';
import { LEFT_OUT, type Notices, THE_DEFAULT_IS_USED } from './codec-notices.ts';
import { parseBalls } from './text.ts';

/** The balls of a link that can run; what cannot be of each is left out or replaced by its default, with a notice. */
export function readBalls(
  text: string,
  loss: LossSource,
  usual: readonly BallSpecification[],
  notices: Notices,
): readonly BallSpecification[] {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  if (parts.length > MAX_BALLS)
    notices.add(say`balls: at most ${MAX_BALLS}, got ${parts.length}; the first ${MAX_BALLS} are shown`);
  const balls = parts.slice(0, MAX_BALLS).flatMap((part) => readBall(part, loss, notices) ?? []);
  if (balls.length > 0 || parts.length === 0) return balls;
  notices.add(say`balls: none of these can run; the usual ones are shown`);
  return usual;
}

function readBall(text: string, loss: LossSource, notices: Notices): BallSpecification | undefined {
  const [ball] = parseBalls(soundPieces(text, notices));
  const knobs = notices.attempt(() => knobsOf(ball), undefined, say`this ball is left out`);
  if (knobs === undefined) return undefined;
  const { convention: wanted, schedule, changes, settings, ...rest } = ball;
  const isKnown = wanted === undefined || notices.passes(() => checkSettings(knobs, wanted), THE_DEFAULT_IS_USED);
  const convention = isKnown ? wanted : undefined;
  const sound = (values: SettingValues): SettingValues => soundSettings(knobs, convention, values, notices);
  const soundChanges = changes
    ?.filter(({ step }) => notices.passes(() => checkStep(step)))
    .map((change) => ({ ...change, settings: sound(change.settings) }))
    .filter((change) => Object.keys(change.settings).length > 0);
  const hasSchedule = schedule !== undefined && notices.passes(() => refuse(scheduleProblem(schedule)));
  return {
    ...rest,
    ...(convention === undefined ? {} : { convention }),
    ...(hasSchedule ? { schedule } : {}),
    ...(soundChanges === undefined || soundChanges.length === 0 ? {} : { changes: soundChanges }),
    settings: { ...usualFor(ball, loss, text), ...sound(settings) },
  };
}

/** The text of a ball without the pieces that cannot be read: each is tried by itself. */
function soundPieces(text: string, notices: Notices): string {
  const [head, ...changes] = text.trim().split('@');
  const [rule, ...pairs] = head.split(':');
  const isSound = (piece: string): boolean => notices.passes(() => parseBalls(rule + piece));
  const kept = pairs.map((pair) => `:${pair}`).filter(isSound);
  const keptChanges = changes.map((change) => {
    const [step, ...changed] = change.split(':');
    if (!isSound(`@${step}`)) return '';
    return [`@${step}`, ...changed.filter((pair) => isSound(`@${step}:${pair}`))].join(':');
  });
  return [rule, ...kept, ...keptChanges].join('');
}

/** A typed rule is compiled later; until then it has those settings that its text names. */
function knobsOf({ optimizer }: BallSpecification): Knobs {
  if (typeof optimizer === 'string') return findOptimizer(optimizer);
  const names = new Set(
    optimizer.rule.match(/\w+/g)?.map((name) => (Object.hasOwn(ruleAliases, name) ? ruleAliases[name] : name)),
  );
  const settings = Object.fromEntries(Object.entries(ruleSettings).filter(([name]) => names.has(name)));
  return { id: 'rule', names: { en: 'My rule', zh: '自定义规则' }, settings, conventions: ['torch'], custom: true };
}

function soundSettings(
  knobs: Knobs,
  convention: BallSpecification['convention'] = knobs.conventions[0],
  values: SettingValues,
  notices: Notices,
): SettingValues {
  const isSound = ([name, value]: [string, number | boolean]): boolean => {
    const remedy = Object.hasOwn(knobs.settings, name) ? THE_DEFAULT_IS_USED : LEFT_OUT;
    return notices.passes(() => checkSettings(knobs, convention, { [name]: value }), remedy);
  };
  return Object.fromEntries(Object.entries(values).filter(isSound));
}

/** What a ball has by custom of the settings that a text gives it: it comes in where the given value cannot be taken. */
function usualFor({ optimizer }: BallSpecification, loss: LossSource, text: string): SettingValues {
  if (typeof optimizer !== 'string') return {};
  const [head] = text.split('@', 1);
  const isGiven = ([name]: [string, unknown]): boolean =>
    head.split(':').some((pair) => pair.split('=')[0].trim() === name);
  return Object.fromEntries(Object.entries(ballOf(optimizer, loss).settings).filter(isGiven));
}

function refuse(problem: Wording | undefined): void {
  if (problem !== undefined) throw rangeError(problem);
}

function checkStep(step: number): void {
  if (Number.isInteger(step) && step >= 0 && step <= MAX_STEPS) return;
  throw rangeError(say`changes: step must be a whole number in [0, ${MAX_STEPS}], got ${step}`);
}
