import type { ReactiveControllerHost } from 'lit';

/** With more balls than that, cards are folded to a line each. */
export const MOST_UNFOLDED = 6;

/** What of each card is to be seen: by the index of its ball, and moved along when balls come and go by hand. */
export class CardStates {
  private open: ReadonlySet<number> = new Set();
  private rules: ReadonlySet<number> | undefined;
  private edited: ReadonlySet<string> = new Set();
  private unfolded: number | undefined;
  private reachable = 0;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Whether all settings of a ball are shown. */
  isOpen(index: number): boolean {
    return this.open.has(index);
  }

  toggleOpen(index: number): void {
    this.open = toggled(this.open, index);
    this.host.requestUpdate();
  }

  /** Of folded cards, whether this is the one that is not. */
  isUnfolded(index: number): boolean {
    return this.unfolded === index;
  }

  toggleUnfolded(index: number): void {
    this.unfolded = this.unfolded === index ? undefined : index;
    this.host.requestUpdate();
  }

  /** Of folded cards, the one that Tab comes to; arrow keys lead to the others. */
  isReachable(index: number, count: number): boolean {
    return Math.min(this.reachable, count - 1) === index;
  }

  reach(index: number): void {
    if (this.reachable === index) return;
    this.reachable = index;
    this.host.requestUpdate();
  }

  /** Whether the live rule of a ball is shown; until somebody decides, that of one ball is. */
  hasRule(index: number, byDefault: number): boolean {
    return this.rules === undefined ? index === byDefault : this.rules.has(index);
  }

  toggleRule(index: number, byDefault: number): void {
    this.rules = toggled(this.rules ?? new Set([byDefault]), index);
    this.host.requestUpdate();
  }

  /** Whether the change of a ball at a step is shown as fields. */
  isEdited(index: number, step: number): boolean {
    return this.edited.has(`${index}@${step}`);
  }

  toggleEdited(index: number, step: number): void {
    this.edited = toggled(this.edited, `${index}@${step}`);
    this.host.requestUpdate();
  }

  /** A change that is being edited was moved to another step. */
  moveEdited(index: number, from: number, to: number): void {
    const edited = new Set(this.edited);
    if (edited.delete(`${index}@${from}`)) edited.add(`${index}@${to}`);
    this.edited = edited;
  }

  /** A ball was put in at an index: cards from there on are those of later balls. */
  insert(index: number): void {
    this.renumber((each) => (each >= index ? each + 1 : each));
  }

  remove(index: number): void {
    this.renumber((each) => (each === index ? undefined : each - Number(each > index)));
  }

  /** Another list of balls altogether. */
  clear(): void {
    this.renumber(() => undefined);
    this.rules = undefined;
    this.reachable = 0;
  }

  private renumber(change: (index: number) => number | undefined): void {
    const all = (set: ReadonlySet<number>): Set<number> => new Set([...set].flatMap((each) => change(each) ?? []));
    this.open = all(this.open);
    if (this.rules !== undefined) this.rules = all(this.rules);
    this.edited = new Set();
    if (this.unfolded !== undefined) this.unfolded = change(this.unfolded);
    this.host.requestUpdate();
  }
}

function toggled<T>(set: ReadonlySet<T>, item: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
