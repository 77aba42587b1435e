/** What the rows share: the C baseline, how long to measure, and expensive things that are made once. */
export class Context {
  #made = new Map();
  #closers = [];

  constructor({ baseline, isQuick }) {
    this.baseline = baseline;
    this.isQuick = isQuick;
  }

  /** Rounds and milliseconds for each contender in each round. */
  effort(rounds, budget) {
    return this.isQuick ? { rounds: Math.max(3, Math.round(rounds / 4)), budget: budget / 2 } : { rounds, budget };
  }

  /** Makes something on first need, for all rows; `close` is called with it at the end. */
  once(name, make, close) {
    if (!this.#made.has(name)) {
      const making = Promise.resolve(make());
      this.#made.set(name, making);
      if (close) this.#closers.push(async () => close(await making));
    }
    return this.#made.get(name);
  }

  async close() {
    for (const close of this.#closers.toReversed()) await close().catch(console.error);
    this.baseline?.stop();
  }
}
