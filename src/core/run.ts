import type { Loss } from './loss.ts';
import type { RuleKernel } from './optimizer.ts';
import { normal, sampleBatch } from './random.ts';
import { type Schedule, scheduleFactor } from './schedule.ts';

/** How weight decay enters: not at all, through the gradient (torch), or on the weights (AdamW, Keras). */
export type Decay = 'none' | 'gradient' | 'weights';

/** A stretch of updates under one set of settings. */
export interface Segment {
  /** The step after which it holds: from the update that makes point `from + 1`. */
  readonly from: number;
  readonly numbers: Readonly<Record<string, number>>;
  readonly kernel: RuleKernel;
  readonly decay: Decay;
}

/** Everything that a run depends on, checked. */
export interface Plan {
  readonly loss: Loss;
  readonly start: Float64Array;
  readonly steps: number;
  readonly segments: readonly Segment[];
  readonly schedule: Schedule;
  readonly seed: number;
  readonly noise: number;
  readonly batchSize: number | undefined;
}

/** The state of a run at one step: enough to go on from there. */
export interface Checkpoint {
  readonly step: number;
  readonly segment: number;
  readonly w: Float64Array;
  readonly elements: readonly Float64Array[];
  readonly scalars: Float64Array;
}

// Keeps the batch draws apart from the noise draws of the same step.
const BATCH_SEED_OFFSET = 0x5bd1e995;

const NONE = new Float64Array();

/** A run in progress: the point, its loss and gradient, and the rule's memory at `step`. */
export class Run {
  step = 0;
  loss: number;
  readonly w: Float64Array;
  /** At `w`, without noise and weight decay. The next step consumes it: rules may overwrite their argument. */
  readonly gradient: Float64Array;
  private segment = 0;
  private elements: readonly Float64Array[];
  private scalars: Float64Array;
  private readonly isScheduled: boolean;
  private readonly isStochastic: boolean;
  // What a step needs of its segment, at hand: looking it up in every step costs as much as the step itself.
  private kernel: RuleKernel = this.plan.segments[0].kernel;
  private settings: Float64Array = NONE;
  private decay: Decay = 'none';
  private lrIndex = -1;
  private baseLr = 0;
  private lr = 0;
  private weightDecay = 0;
  /** The step after which the next segment holds; Infinity in the last. */
  private nextFrom = Infinity;

  constructor(private readonly plan: Plan) {
    this.w = plan.start.slice();
    this.gradient = new Float64Array(plan.loss.dimension);
    this.isScheduled = plan.schedule.kind !== 'constant';
    this.isStochastic = plan.noise !== 0 || (plan.batchSize !== undefined && plan.loss.sampleCount !== undefined);
    const first = plan.segments[0];
    this.elements = first.kernel.elements.map((name) =>
      new Float64Array(this.w.length).fill(initialValue(first, name)),
    );
    this.scalars = numbersOf(first.kernel.scalars, (name) => initialValue(first, name));
    this.takeSettings(0);
    this.loss = plan.loss.evaluate(this.w, this.gradient);
  }

  /** Makes point `step + 1`. */
  advance(): void {
    const { w, gradient } = this;
    const t = this.step + 1;
    while (this.nextFrom <= this.step) this.enterSegment(this.segment + 1);
    if (this.isScheduled) this.schedule(t);
    if (this.isStochastic) this.disturb(t);
    if (this.decay !== 'none') this.decayWeights();
    this.kernel.step(w.length, t, w, gradient, this.elements, this.scalars, this.settings);
    this.step = t;
    this.loss = this.plan.loss.evaluate(w, gradient);
  }

  /** Whether the point, its loss and its gradient are all finite. */
  isFinite(): boolean {
    const { w, gradient } = this;
    // Zero times a number is zero only if the number is finite: one comparison at the end, no call for each number.
    let zero = this.loss * 0;
    for (let i = 0; i < w.length; i++) zero += w[i] * 0 + gradient[i] * 0;
    return zero === 0;
  }

  save(): Checkpoint {
    return {
      step: this.step,
      segment: this.segment,
      w: this.w.slice(),
      elements: this.elements.map((array) => array.slice()),
      scalars: this.scalars.slice(),
    };
  }

  restore(checkpoint: Checkpoint): void {
    this.step = checkpoint.step;
    this.w.set(checkpoint.w);
    this.elements = checkpoint.elements.map((array) => array.slice());
    this.scalars = checkpoint.scalars.slice();
    this.takeSettings(checkpoint.segment);
    this.loss = this.plan.loss.evaluate(this.w, this.gradient);
  }

  /** The rule's memory by name: element-wise ones have the length of `w`, scalar ones are numbers. */
  memory(): Record<string, Float64Array | number> {
    const { kernel } = this;
    return Object.fromEntries([
      ...kernel.elements.map((name, index) => [name, this.elements[index].slice()] as const),
      ...kernel.scalars.map((name, index) => [name, this.scalars[index]] as const),
    ]);
  }

  private schedule(t: number): void {
    this.lr = this.baseLr * scheduleFactor(this.plan.schedule, t, this.plan.steps);
    if (this.lrIndex >= 0) this.settings[this.lrIndex] = this.lr;
  }

  /** Makes the gradient that of a batch, and adds noise. */
  private disturb(t: number): void {
    const { plan, gradient } = this;
    if (plan.batchSize !== undefined && plan.loss.sampleCount !== undefined) {
      const batch = sampleBatch(plan.seed + BATCH_SEED_OFFSET, t, plan.loss.sampleCount, plan.batchSize);
      plan.loss.evaluate(this.w, gradient, batch);
    }
    if (plan.noise === 0) return;
    for (let i = 0; i < gradient.length; i++) gradient[i] = gradient[i] + plan.noise * normal(plan.seed, t, i);
  }

  private decayWeights(): void {
    const { w, gradient, weightDecay } = this;
    if (this.decay === 'gradient') {
      for (let i = 0; i < w.length; i++) gradient[i] = gradient[i] + weightDecay * w[i];
    } else {
      for (let i = 0; i < w.length; i++) w[i] = w[i] - this.lr * weightDecay * w[i];
    }
  }

  /** Changes the settings; memories of the same name go on, new ones begin at their initial value. */
  private enterSegment(index: number): void {
    const before = this.kernel;
    const segment = this.plan.segments[index];
    if (segment.kernel !== before) {
      const { elements, scalars, w } = this;
      this.elements = segment.kernel.elements.map(
        (name) =>
          elements[before.elements.indexOf(name)] ?? new Float64Array(w.length).fill(initialValue(segment, name)),
      );
      this.scalars = numbersOf(
        segment.kernel.scalars,
        (name) => scalars[before.scalars.indexOf(name)] ?? initialValue(segment, name),
      );
    }
    this.takeSettings(index);
  }

  private takeSettings(index: number): void {
    const { segments } = this.plan;
    const { kernel, decay, numbers } = segments[index];
    this.segment = index;
    this.kernel = kernel;
    this.decay = decay;
    this.settings = numbersOf(kernel.settings, (name) => numbers[name]);
    this.lrIndex = kernel.settings.indexOf('lr');
    this.baseLr = numbers.lr;
    this.lr = numbers.lr;
    this.weightDecay = numbers.weightDecay;
    this.nextFrom = index + 1 < segments.length ? segments[index + 1].from : Infinity;
  }
}

function initialValue(segment: Segment, name: string): number {
  const initial = segment.kernel.initial[name] ?? 0;
  return typeof initial === 'number' ? initial : segment.numbers[initial];
}

/** As `Float64Array.from`, which takes longer than a short run. */
function numbersOf(names: readonly string[], valueOf: (name: string) => number): Float64Array {
  const numbers = new Float64Array(names.length);
  for (let i = 0; i < names.length; i++) numbers[i] = valueOf(names[i]);
  return numbers;
}
