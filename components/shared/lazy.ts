/** A part of an element that is fetched when it is first asked for. */
export class Lazy<T> {
  private part: T | undefined;
  private isComing = false;

  /** `onCome` is called when the part has come. */
  constructor(
    private readonly load: () => Promise<T>,
    private readonly onCome: () => void,
  ) {}

  /** The part; undefined while it has not come. */
  get(): T | undefined {
    if (!this.isComing) void this.fetch();
    return this.part;
  }

  /** The part, if it has come already. */
  get atHand(): T | undefined {
    return this.part;
  }

  private async fetch(): Promise<void> {
    this.isComing = true;
    this.part = await this.load();
    this.onCome();
  }
}
