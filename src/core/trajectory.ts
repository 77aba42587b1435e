import { rangeError, say } from './message.ts';
import { type Checkpoint, type Plan, Run } from './run.ts';
import type { Verdict } from './verdict.ts';

/** Above this many stored numbers only checkpoints are kept, and what lies between is computed again when asked for. */
export const STORED_NUMBERS_LIMIT = 1_000_000;

/** Why and where a run could not go on. */
export interface Failure {
  /** The first step at which the point, its loss or its gradient is not finite. */
  readonly step: number;
  /** `overflow`: the weights had run away; `undefined`: the loss has no finite value there. */
  readonly reason: 'overflow' | 'undefined';
}

/** Judges a finished run; injected, so that this layer needs no analysis. */
export type Judge = (trajectory: Trajectory) => Verdict;

/** A weight that far from where it began has run away. */
const RUNAWAY = 1e6;

/** The points of one run, with loss, gradient and the rule's memory at each. */
export class Trajectory {
  /** Number of points: steps + 1, or k + 1 when the run ended at a non-finite step k. */
  readonly length: number;
  readonly dimension: number;
  readonly failure: Failure | undefined;
  /** Loss and, where points are stored, weights of each step, one step after the other: one allocation for a run. */
  private readonly numbers: Float64Array;
  /** How many numbers a step takes: 1 when points are not stored. */
  private readonly stride: number;
  private readonly checkpoints: Checkpoint[] = [];
  private readonly interval: number;
  private replay: Run | undefined;
  private judged: Verdict | undefined;

  constructor(
    private readonly plan: Plan,
    private readonly judge?: Judge,
    storedNumbersLimit: number = STORED_NUMBERS_LIMIT,
  ) {
    const { steps } = plan;
    const dimension = plan.loss.dimension;
    const count = steps + 1;
    const isStored = count * (dimension + 1) <= storedNumbersLimit;
    this.dimension = dimension;
    this.interval = Math.max(1, Math.ceil(Math.sqrt(steps)));
    this.stride = isStored ? 1 + dimension : 1;
    this.numbers = new Float64Array(count * this.stride);
    const run = new Run(plan);
    for (;;) {
      this.keep(run);
      if (run.step === steps || !run.isFinite()) break;
      run.advance();
    }
    this.length = run.step + 1;
    this.failure = run.isFinite() ? undefined : this.explainFailure(run);
  }

  /** The last step at which everything is finite, or 0. */
  get lastFinite(): number {
    return this.failure === undefined ? this.length - 1 : Math.max(0, this.failure.step - 1);
  }

  /** The number of updates that were asked for. */
  get steps(): number {
    return this.plan.steps;
  }

  /** The loss that was descended. */
  get lossFunction(): Plan['loss'] {
    return this.plan.loss;
  }

  /** The verdict on the end of this run. Computed when first asked for. */
  get verdict(): Verdict {
    if (this.judge === undefined) throw new Error('trajectory: no judge was given, so there is no verdict');
    this.judged ??= this.judge(this);
    return this.judged;
  }

  /** Forgets the verdict, so that it is judged again with what is known by then. */
  forgetVerdict(): void {
    this.judged = undefined;
  }

  /** The weights at step k: a fresh array. */
  point(k: number): Float64Array {
    this.check(k);
    const { numbers, stride } = this;
    return this.isStored ? numbers.slice(k * stride + 1, (k + 1) * stride) : this.runAt(k).w.slice();
  }

  /** One weight at step k, without an allocation. */
  coordinate(k: number, axis: number): number {
    this.check(k);
    return this.isStored ? this.numbers[k * this.stride + 1 + axis] : this.runAt(k).w[axis];
  }

  /** The loss at step k. */
  loss(k: number): number {
    this.check(k);
    return this.numbers[k * this.stride];
  }

  /** The gradient of the loss at step k, without noise and weight decay: a fresh array, computed when asked for. */
  gradient(k: number): Float64Array {
    const gradient = new Float64Array(this.dimension);
    this.plan.loss.evaluate(this.point(k), gradient);
    return gradient;
  }

  /** The rule's memory after step k, by the names in its text. */
  memory(k: number): Record<string, Float64Array | number> {
    this.check(k);
    return this.runAt(k).memory();
  }

  private check(k: number): void {
    if (Number.isInteger(k) && k >= 0 && k < this.length) return;
    throw rangeError(say`trajectory: step must be a whole number in [0, ${this.length - 1}], got ${k}`);
  }

  private get isStored(): boolean {
    return this.stride > 1;
  }

  /** Stores the loss and the point of a step, or a checkpoint where points are not stored. */
  private keep(run: Run): void {
    const { numbers, dimension, stride } = this;
    const { w } = run;
    const place = run.step * stride;
    numbers[place] = run.loss;
    if (this.isStored) {
      // `set` would cost more than the step itself for the few weights that most runs have.
      for (let axis = 0; axis < dimension; axis++) numbers[place + 1 + axis] = w[axis];
    } else {
      this.keepCheckpoint(run);
    }
  }

  private keepCheckpoint(run: Run): void {
    if (run.step === this.checkpoints.length * this.interval) this.checkpoints.push(run.save());
  }

  /** A run standing at step k, from the nearest checkpoint before it; the first that comes by leaves checkpoints. */
  private runAt(k: number): Run {
    this.replay ??= new Run(this.plan);
    const run = this.replay;
    this.keepCheckpoint(run);
    const checkpoint = this.checkpoints[Math.min(Math.floor(k / this.interval), this.checkpoints.length - 1)];
    if (run.step > k || run.step < checkpoint.step) run.restore(checkpoint);
    while (run.step < k) {
      run.advance();
      this.keepCheckpoint(run);
    }
    return run;
  }

  private explainFailure(run: Run): Failure {
    const step = run.step;
    const before = this.point(Math.max(0, step - 1));
    const start = this.plan.start;
    const isAway = (w: Float64Array): boolean =>
      w.some((value, axis) => Math.abs(value) > RUNAWAY * Math.max(1, Math.abs(start[axis])));
    return { step, reason: isAway(run.w) || isAway(before) ? 'overflow' : 'undefined' };
  }
}
