import type * as OwnReaderModule from './own-reader.ts';

/** What reads the objects that a page gives. */
type OwnReader = typeof OwnReaderModule;

/** Fetches what reads a page's own functions and rules, when the first is given. */
class OwnObjects {
  /** It is on its way: what is read meanwhile lacks the objects. */
  isComing = false;
  private reader: OwnReader | undefined;
  private hasFailed = false;
  private readonly waiting = new Set<() => void>();

  /** Undefined while it is on its way; `then` is called when it is there. */
  get(then: () => void): OwnReader | undefined {
    if (this.reader === undefined && !this.hasFailed) {
      this.waiting.add(then);
      if (!this.isComing) void this.load();
    }
    return this.reader;
  }

  private async load(): Promise<void> {
    this.isComing = true;
    this.reader = await import('./own-reader.ts').catch(() => undefined);
    this.hasFailed = this.reader === undefined;
    this.isComing = false;
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const then of waiting) then();
  }
}

export const ownObjects = new OwnObjects();

/** Whether a value is an optimizer as `defineOptimizer` and `customRule` make them, and not the id of one. */
export function isRuleObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'kernel' in value;
}
