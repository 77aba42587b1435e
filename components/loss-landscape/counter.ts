/** Counts those who ask for something, and tells when it begins or ends to be asked for. */
export class Counter {
  private count = 0;

  constructor(private readonly onChange: () => void) {}

  get isAsked(): boolean {
    return this.count > 0;
  }

  /** Asks; returns the way to take it back, which works once. */
  readonly ask = (): (() => void) => {
    let isAsking = true;
    this.add(1);
    return () => {
      if (isAsking) this.add(-1);
      isAsking = false;
    };
  };

  private add(change: 1 | -1): void {
    this.count += change;
    this.onChange();
  }
}
