import { layOutRun } from '../core/plan.ts';
import type { Loss } from '../core/loss.ts';
import type { Convention, Optimizer } from '../core/optimizer.ts';
import { type Judge, Trajectory } from '../core/trajectory.ts';
import type { Verdict } from '../core/verdict.ts';
import { checkDimension, checkRace } from './check.ts';
import type { Ingredients } from './ingredients.ts';
import type { BallSpecification, Domain, RaceSpecification } from './specification.ts';

/** One ball of a race that has been run. */
export interface Ball {
  readonly index: number;
  readonly specification: BallSpecification;
  readonly optimizer: Optimizer;
  readonly convention: Convention;
  readonly trajectory: Trajectory;
}

/** A race that has been run. */
export interface Race {
  readonly specification: RaceSpecification;
  readonly loss: Loss;
  readonly balls: readonly Ball[];
}

export interface RunOptions {
  /** Trajectories of this race that depend on nothing that changed are kept. */
  readonly previous?: Race;
  /** Asked for the verdict on a run when that is read; the box that verdicts speak about is the race's domain. */
  readonly judge: (trajectory: Trajectory, domain: Domain) => Verdict;
}

/** Runs a race whose ingredients are at hand. Throws a RangeError naming subject, rule and value. */
export function runRace(specification: RaceSpecification, ingredients: Ingredients, options: RunOptions): Race {
  const { previous, judge } = options;
  checkRace(specification);
  const loss = ingredients.findLoss(specification.loss);
  if (loss === undefined) throw new Error('race: the formula has not been compiled yet');
  for (const name of ['start', 'domain'] as const) checkDimension(name, specification[name].length, loss.dimension);
  const judgeOf: Judge = (trajectory) => judge(trajectory, specification.domain);
  const canKeep = previous !== undefined && isSameGround(previous, loss, specification);
  const balls = specification.balls.map((ball, index): Ball => {
    const before = canKeep ? previous.balls.find((each) => each.specification === ball) : undefined;
    if (before !== undefined) return { ...before, index };
    return runBall(ball, index, loss, specification, ingredients, judgeOf);
  });
  return { specification, loss, balls };
}

function runBall(
  ball: BallSpecification,
  index: number,
  loss: Loss,
  specification: RaceSpecification,
  ingredients: Ingredients,
  judge: Judge,
): Ball {
  const optimizer = ingredients.findOptimizer(ball.optimizer);
  if (optimizer === undefined) throw new Error('race: a rule has not been compiled yet');
  const convention = ball.convention ?? optimizer.conventions[0];
  const { start, steps, seed, noise, batchSize, domain } = specification;
  const { settings, changes, schedule } = ball;
  const run = {
    loss,
    optimizer,
    convention,
    settings,
    changes,
    schedule,
    start,
    steps,
    seed,
    noise,
    batchSize,
    domain,
  };
  return { index, specification: ball, optimizer, convention, trajectory: new Trajectory(layOutRun(run), judge) };
}

function isSameGround(previous: Race, loss: Loss, specification: RaceSpecification): boolean {
  const before = previous.specification;
  if (previous.loss !== loss) return false;
  const keys = ['steps', 'seed', 'noise', 'batchSize'] as const;
  if (keys.some((key) => before[key] !== specification[key])) return false;
  return isSameList(before.start, specification.start) && isSameList(before.domain.flat(), specification.domain.flat());
}

function isSameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
