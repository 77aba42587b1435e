import type { Loss } from '../core/loss.ts';
import type { Convention, Optimizer } from '../core/optimizer.ts';
import type { Trajectory } from '../core/trajectory.ts';
import type { BallSpecification, RaceSpecification } from './specification.ts';

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
