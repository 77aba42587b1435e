/** Milliseconds between announcements: a reader that is interrupted by each event reads none. */
export const PAUSE_BETWEEN = 1500;

/** More events than that are told by the last ones: the table has them all. */
const MOST_AT_ONCE = 3;

/** Tells events one announcement at a time; those that come meanwhile are told together afterwards. */
export class Announcer {
  private waiting: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly say: (texts: readonly string[]) => void) {}

  add(text: string): void {
    this.waiting.push(text);
    if (this.timer === undefined) this.tell();
  }

  /** Forgets what was not told: it holds no longer. */
  clear(): void {
    this.waiting = [];
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private tell(): void {
    this.say(this.waiting.splice(0).slice(-MOST_AT_ONCE));
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.waiting.length > 0) this.tell();
    }, PAUSE_BETWEEN);
  }
}
