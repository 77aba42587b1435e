/** The most edits that can be undone. */
const KEPT = 200;

/** Past and future values of something that is edited. Edits of one gesture count as one. */
export class History<T> {
  private past: T[] = [];
  private future: T[] = [];
  private gesture: string | undefined;

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Notes that `before` is about to be replaced. */
  note(before: T, gesture?: string): void {
    this.future = [];
    const goesOn = gesture !== undefined && gesture === this.gesture && this.past.length > 0;
    this.gesture = gesture;
    if (goesOn) return;
    this.past.push(before);
    if (this.past.length > KEPT) this.past.shift();
  }

  /** The value before the last edit; `current` can then be redone. */
  undo(current: T): T | undefined {
    return this.step(this.past, this.future, current);
  }

  redo(current: T): T | undefined {
    return this.step(this.future, this.past, current);
  }

  /** Forgets everything. */
  clear(): void {
    this.past = [];
    this.future = [];
    this.gesture = undefined;
  }

  /** Says of all values, past and future, what has become true of them meanwhile. */
  amend(change: (value: T) => T): void {
    this.past = this.past.map(change);
    this.future = this.future.map(change);
  }

  private step(from: T[], to: T[], current: T): T | undefined {
    const value = from.pop();
    if (value === undefined) return undefined;
    to.push(current);
    this.gesture = undefined;
    return value;
  }
}
