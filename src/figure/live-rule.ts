import type { DescendOptions } from '../core/plan.ts';
import { planOf } from '../core/descend.ts';
import { normal } from '../core/random.ts';
import type { Segment } from '../core/run.ts';
import { scheduleFactor } from '../core/schedule.ts';
import type { Trajectory } from '../core/trajectory.ts';
import type { RuleProgram } from '../expression/rule-program.ts';
import { FACTOR, NOISE, type ShownRule, shownRule, SLOPE } from '../expression/show-rule.ts';
import { RuleTrace } from '../expression/show-rule-trace.ts';
import type { Ball, Race } from '../race/race.ts';
import { settingAt } from './ball-edits.ts';

/** One update with its numbers. */
export interface LiveUpdate {
  /** The number of the update: it makes point `t` of point `t - 1`. */
  readonly t: number;
  readonly rule: ShownRule;
  readonly trace: RuleTrace;
  /** For each weight the numbers of the rule by place. */
  readonly values: readonly Float64Array[];
  /** Whether the form of a line (and not only its numbers) is another: which settings hold, which branches are taken. */
  readonly form: string;
}

/** A stretch of updates with the same settings, and so with the same lines. */
interface Stretch {
  readonly from: number;
  readonly rule: ShownRule;
  readonly trace: RuleTrace;
  /** What memories hold that the update before did not have. */
  readonly initial: Readonly<Record<string, number>>;
}

/** The update rule of a ball, with the numbers of any of its updates. */
export class LiveRule {
  private readonly stretches: readonly Stretch[];
  private readonly trajectory: Trajectory;

  constructor(
    readonly ball: Ball,
    private readonly race: Race,
    program: RuleProgram,
  ) {
    this.trajectory = ball.trajectory;
    const { segments } = planOf(runOf(ball, race));
    this.stretches = segments.map((segment) => stretchOf(segment, segments[0], ball, race, program));
  }

  /** The lines before any update. */
  get rule(): ShownRule {
    return this.stretches[0].rule;
  }

  /** Update `t`, from 1 to the last that the run has. */
  update(t: number): LiveUpdate {
    const stretch = this.stretches.findLast(({ from }) => from < t) ?? this.stretches[0];
    const { rule, trace } = stretch;
    const point = this.trajectory.point(t - 1);
    const slope = this.trajectory.gradient(t - 1);
    const memory = this.trajectory.memory(t - 1);
    const shared = this.sharedInputs(t);
    const values = Array.from(point, (w, axis) => {
      const inputOf = (name: string): number => {
        if (name === 'w') return w;
        if (name === SLOPE) return slope[axis];
        if (name === NOISE) return this.noise(t, axis);
        if (Object.hasOwn(shared, name)) return shared[name];
        const kept = Object.hasOwn(memory, name) ? memory[name] : (stretch.initial[name] ?? 0);
        return typeof kept === 'number' ? kept : kept[axis];
      };
      return trace.run(rule.inputs.map(inputOf));
    });
    const branches = values.map((each) => trace.branches(each)).join(' ');
    return { t, rule, trace, values, form: `${stretch.from} ${branches}` };
  }

  private sharedInputs(t: number): Readonly<Record<string, number>> {
    const { schedule = { kind: 'constant' } } = this.ball.specification;
    return { t, [FACTOR]: scheduleFactor(schedule, t, this.trajectory.steps) };
  }

  private noise(t: number, axis: number): number {
    const { noise, seed } = this.race.specification;
    return noise * normal(seed, t, axis);
  }
}

/**
 * Which update is shown at a step: the one that led to it, so that nothing is told of what is to come. At the start,
 * where none has been made, it is the first; undefined where that is not to be seen yet, or does not exist.
 */
export function updateAt(step: number, trajectory: Trajectory, isVeiled: boolean): number | undefined {
  const t = Math.min(Math.floor(step), trajectory.length - 1);
  if (t > 0) return t;
  return isVeiled || trajectory.length < 2 ? undefined : 1;
}

/** The lines of a ball's rule, fetched: without the parser for a rule of the catalogue. */
export async function ruleProgramOf({
  optimizer,
  convention,
}: Pick<Ball, 'optimizer' | 'convention'>): Promise<RuleProgram> {
  const { programs } = await import('../optimizers/generated/programs.ts');
  const key = `${optimizer.id}/${convention}`;
  if (optimizer.custom !== true && Object.hasOwn(programs, key)) return JSON.parse(programs[key]) as RuleProgram;
  const [{ loadParser }, { readRule }] = await Promise.all([
    import('../expression/parse.ts'),
    import('../expression/rule-read.ts'),
  ]);
  return readRule(await loadParser(), optimizer.rule[convention] ?? '', optimizer.settings);
}

function runOf({ optimizer, convention, specification }: Ball, { loss, specification: race }: Race): DescendOptions {
  const { settings, changes, schedule } = specification;
  const { start, steps, seed, noise } = race;
  return { loss, optimizer, convention, settings, changes, schedule, start, steps, seed, noise };
}

function stretchOf(segment: Segment, first: Segment, ball: Ball, race: Race, program: RuleProgram): Stretch {
  const { from, numbers, decay } = segment;
  const switches = Object.entries(ball.optimizer.settings).filter(([, { kind }]) => kind === 'boolean');
  const flags = Object.fromEntries(switches.map(([name]) => [name, settingAt(ball, name, from) === true]));
  const { schedule } = ball.specification;
  const rule = shownRule(program, {
    known: { ...numbers, ...flags },
    initial: beginnings(first),
    decay,
    isNoisy: race.specification.noise !== 0,
    isScheduled: schedule !== undefined && schedule.kind !== 'constant',
  });
  return { from, rule, trace: new RuleTrace(rule), initial: beginnings(segment) };
}

/** What the memories of a segment begin with, where that is not 0. */
function beginnings({ kernel, numbers }: Segment): Record<string, number> {
  return Object.fromEntries(
    Object.entries(kernel.initial).map(([name, value]) => [name, typeof value === 'number' ? value : numbers[value]]),
  );
}
