import { rangeError, say, term } from '../../core/message.ts';
import type { Convention } from '../../core/optimizer.ts';
import type { Schedule } from '../../core/schedule.ts';
import { frameworkNames } from '../../race/framework-class.ts';
import { toFramework } from '../../race/frameworks.ts';
import type { Ball } from '../../race/race.ts';
import { settingAt } from '../ball-edits.ts';
import { ballName } from './table.ts';

/** A ball as Python: a call that makes its optimizer and, where it changes, the learning rate of update `t`. */
export interface PythonBall {
  readonly ball: Ball;
  readonly optimizer: string;
  readonly rate?: string;
}

/** Throws a RangeError naming what the framework cannot say of the ball. */
export function pythonBall(framework: Convention, ball: Ball, steps: number): PythonBall {
  const { specification, convention, optimizer } = ball;
  const { schedule, changes = [], ...plain } = specification;
  const line = toFramework(framework, { ...plain, convention });
  const isConstant = (schedule ?? { kind: 'constant' }).kind === 'constant' && changes.length === 0;
  if (isConstant) return { ball, optimizer: line };
  const subject = say`${frameworkNames[framework]}: ${term(optimizer.id, optimizer.names)}`;
  // Their rates stand in another place, or act a step later, than in the ball's own form.
  if (convention !== framework || optimizer.id === 'asgd') {
    throw rangeError(say`${subject}: a rate that changes in mid-run acts otherwise there`);
  }
  for (const { step, settings } of changes) {
    const other = Object.keys(settings).find((name) => name !== 'lr');
    if (other !== undefined)
      throw rangeError(
        say`${subject}: a change of ${term(other, optimizer.settings[other]?.names ?? { en: other, zh: other })} at step ${step} cannot be said there`,
      );
  }
  return { ball, optimizer: line, rate: rateText(ball, schedule, steps) };
}

function rateText(ball: Ball, schedule: Schedule | undefined, steps: number): string {
  const { changes = [] } = ball.specification;
  let text = String(settingAt({ ...ball, specification: { ...ball.specification, changes: [] } }, 'lr'));
  for (const { step, settings } of changes.toSorted((a, b) => a.step - b.step)) {
    // A change at step k holds from the update that makes point k + 1.
    if ('lr' in settings) text = `(${String(settings.lr)} if t > ${step} else ${text})`;
  }
  return schedule === undefined ? text : `${text}${factorText(schedule, steps)}`;
}

function factorText(schedule: Schedule, runSteps: number): string {
  switch (schedule.kind) {
    case 'constant':
      return '';
    case 'step':
      return ` * ${schedule.factor} ** ((t - 1) // ${schedule.every})`;
    case 'cosine': {
      const { final = 0, steps = Math.max(1, runSteps) } = schedule;
      return ` * (${final} + (1 - ${final}) * (1 + math.cos(math.pi * min(1, (t - 1) / ${steps}))) / 2)`;
    }
    case 'warm-up':
      return ` * min(1, t / ${schedule.steps})`;
  }
}

/** A text as a literal of Python, on one line and without brackets that a page would look for. */
export function pythonString(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[<>\u007F-\u009F\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** How a ball is called in a script: on one line, as it is printed there. */
export function pythonName({ ball }: PythonBall): string {
  return pythonString(ballName(ball).replaceAll(/\s+/g, ' '));
}
