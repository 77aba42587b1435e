import type { Change } from '../core/plan.ts';
import { rangeError, say, term } from '../core/message.ts';
import type { Convention, Optimizer } from '../core/optimizer.ts';
import type { Schedule } from '../core/schedule.ts';
import { checkSettings, type SettingValues } from '../core/setting.ts';
import { isRecord, requireThat, shown } from '../core/require-that.ts';
import type { CatalogueOptimizer } from '../optimizers/define.ts';
import { findOptimizer, optimizers } from '../optimizers/index.ts';
import { argumentsOfRule, frameworkNames } from './framework-class.ts';
import { pythonCall, type PythonValue } from './python.ts';

/** What can be written as Python: a ball of a race specification, or what `fromFramework` gave. */
export interface WritableBall {
  readonly optimizer: string | { readonly rule: string } | Optimizer;
  readonly settings?: SettingValues;
  readonly convention?: Convention;
  readonly schedule?: Schedule;
  readonly changes?: readonly Change[];
}

/** A setting's value by name. */
type Values = Readonly<Record<string, number | boolean>>;

/**
 * A line of Python that makes the ball's optimizer: `torch.optim.SGD(params, lr=0.03, momentum=0.9)`. Arguments at
 * their default are left out, but for the learning rate. `fromFramework` reads the same arguments back.
 * Throws a RangeError naming what the framework cannot say.
 */
export function toFramework(framework: Convention, ball: WritableBall): string {
  requireThat(
    Object.hasOwn(frameworkNames, framework),
    say`framework: must be torch or keras, got ${String(framework)}`,
  );
  requireThat(isRecord(ball), say`ball: must be an object with an optimizer, got ${shown(ball)}`);
  const optimizer = catalogueRule(ball.optimizer);
  const convention = ball.convention ?? optimizer.conventions[0];
  const { numbers, flags } = checkSettings(optimizer, convention, ball.settings);
  const values = { ...numbers, ...flags };
  const subject = say`${frameworkNames[framework]}: ${term(optimizer.id, optimizer.names)}`;
  if (ball.schedule !== undefined && ball.schedule.kind !== 'constant') {
    throw rangeError(say`${subject}: one line cannot say the schedule "${ball.schedule.kind}"`);
  }
  if (ball.changes !== undefined && ball.changes.length > 0) {
    throw rangeError(say`${subject}: one line cannot say a change of settings at step ${ball.changes[0].step}`);
  }
  const frameworkClass = optimizer.classes[framework];
  if (frameworkClass === undefined) throw rangeError(say`${subject}: there is no such optimizer`);
  if (convention !== framework && !isSameElsewhere(optimizer, values)) {
    throw rangeError(
      say`${subject}: its form is another than ${frameworkNames[convention]}'s, which this ball follows; set its convention to ${frameworkNames[framework]}`,
    );
  }
  const plain = withoutMomentum(framework, optimizer, values);
  if (plain !== undefined) return toFramework(framework, { ...plain, convention: framework });
  const kwargs = keywordArguments(optimizer, framework, values);
  const chosen = frameworkClass.switch === undefined ? kwargs : { ...kwargs, [frameworkClass.switch]: true };
  if (framework === 'keras') return pythonCall(`keras.optimizers.${frameworkClass.name}`, [], chosen);
  return pythonCall(`torch.optim.${frameworkClass.name}`, ['params'], chosen);
}

function catalogueRule(optimizer: WritableBall['optimizer']): CatalogueOptimizer {
  if (typeof optimizer === 'string') return findOptimizer(optimizer);
  const found = optimizers.find((each) => each === optimizer);
  if (found !== undefined) return found;
  throw rangeError(say`a typed rule cannot be said in one line of Python`);
}

/** Rules whose two forms differ only in where lr stands, so that they are the same while it is constant. */
const SAME_AT_CONSTANT_RATE: readonly string[] = ['momentum', 'nesterov'];

/** Whether both frameworks compute the same at these values. Weight decay means another thing in each. */
function isSameElsewhere({ id, rule }: CatalogueOptimizer, values: Values): boolean {
  if (values.weightDecay !== 0 || (values.dampening ?? 0) !== 0) return false;
  return rule.torch === rule.keras || SAME_AT_CONSTANT_RATE.includes(id);
}

/** Momentum and Nesterov without momentum are SGD; undefined for all other balls. */
function withoutMomentum(
  framework: Convention,
  optimizer: CatalogueOptimizer,
  values: Values,
): Pick<WritableBall, 'optimizer' | 'settings'> | undefined {
  if (optimizer.classes[framework]?.name !== 'SGD' || values.momentum !== 0) return undefined;
  if ((values.dampening ?? 0) !== 0) {
    const subject = term(optimizer.id, optimizer.names);
    throw rangeError(say`PyTorch: ${subject}: dampening has no effect there while momentum is 0`);
  }
  const { lr, weightDecay } = values;
  return { optimizer: 'sgd', settings: { lr, weightDecay } };
}

/** The learning rate, and every argument that is not at its default. */
function keywordArguments(
  optimizer: CatalogueOptimizer,
  framework: Convention,
  values: Values,
): Record<string, PythonValue> {
  const kwargs: Record<string, PythonValue> = {};
  for (const [name, parts] of argumentsOfRule(optimizer, framework)) {
    const isDefault = parts.every(({ setting }) => values[setting] === optimizer.settings[setting][framework]?.[1]);
    if (isDefault && parts[0].setting !== 'lr') continue;
    const isTuple = parts.some(({ place }) => place !== undefined);
    kwargs[name] = isTuple ? parts.map(({ setting }) => values[setting]) : values[parts[0].setting];
  }
  return kwargs;
}
