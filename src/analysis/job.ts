/**
 * Long work as a generator: it yields its progress in [0, 1] between short pieces and returns its result.
 * The same job is drained in Node, sliced on a page's main thread and run in a worker.
 */
export type Job<Result> = Generator<number, Result, void>;

/** Runs a job to its end at once. */
export function drain<Result>(job: Job<Result>): Result {
  for (;;) {
    const next = job.next();
    if (next.done) return next.value;
  }
}

/** What slicing needs from outside: the clock and a way to let others run. */
export interface SliceOptions {
  /** The longest stretch of work without a pause, in milliseconds; absent: 8. */
  readonly milliseconds?: number;
  /** The time in milliseconds; only differences matter. */
  readonly now: () => number;
  /** Resolves when the page had its turn. */
  readonly yieldTo: () => Promise<void>;
  /** Told the progress after each slice. */
  readonly onProgress?: (progress: number) => void;
  /** Asked after each pause; true ends the work. */
  readonly isCancelled?: () => boolean;
}

/** A frame at 60 per second has 16.7 ms; half of it is left to the page. */
const SLICE_MILLISECONDS = 8;

/** Runs a job in slices. Resolves to its result, or to undefined when it was cancelled. */
export async function slice<Result>(job: Job<Result>, options: SliceOptions): Promise<Result | undefined> {
  const { milliseconds = SLICE_MILLISECONDS, now, yieldTo, onProgress, isCancelled } = options;
  for (;;) {
    await yieldTo();
    if (isCancelled?.()) {
      job.return(undefined as never);
      return undefined;
    }
    const until = now() + milliseconds;
    let progress = 0;
    do {
      const next = job.next();
      if (next.done) return next.value;
      progress = next.value;
    } while (now() < until);
    onProgress?.(progress);
  }
}
