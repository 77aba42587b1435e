import { say, type Wording, wordingOf } from '../core/message.ts';

export const THE_DEFAULT_IS_USED = say`the default is used`;
export const LEFT_OUT = say`it is left out`;

/** What of a text could not be taken as it stood, and what came in its place: a sentence each. */
export class Notices {
  readonly list: Wording[] = [];

  add(notice: Wording): void {
    this.list.push(notice);
  }

  /** What is read; where that throws, the fallback, with a notice of the reason and the remedy. */
  attempt<T>(read: () => T, fallback: T, remedy: Wording = THE_DEFAULT_IS_USED): T {
    try {
      return read();
    } catch (error) {
      this.add(say`${wordingOf(error)}; ${remedy}`);
      return fallback;
    }
  }

  /** Whether a check lets something pass; if not, it is left out with a notice. */
  passes(check: () => unknown, remedy: Wording = LEFT_OUT): boolean {
    return this.attempt(() => (check(), true), false, remedy);
  }

  /** The number nearest to what was asked for that may be. */
  clamp(subject: Wording, value: number, [low, high]: readonly [number, number], isWhole: boolean): number {
    const nearest = Math.min(high, Math.max(low, isWhole ? Math.round(value) : value));
    if (nearest !== value) this.add(say`${subject}: must be in [${low}, ${high}], got ${value}; ${nearest} is used`);
    return nearest;
  }
}
