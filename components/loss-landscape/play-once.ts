import type { Figure } from '../../src/figure/figure.ts';

/** Whether the reader asks for less motion. */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Plays a figure once, when it is first seen and its race is ready; never when something else was done with it before. */
export class PlayOnce {
  private isSeen = false;
  private isDue = true;

  constructor(private readonly figure: Figure) {}

  seen(): void {
    this.isSeen = true;
    this.try();
  }

  /** Also called when a race has been run. A figure that stands at its end was put there: by a link, or by hand; one that asks first waits to be asked. */
  try(): void {
    const { race, state } = this.figure;
    if (!this.isDue || !this.isSeen || race === undefined) return;
    this.isDue = false;
    if (state.step < state.race.steps && !this.figure.isVeiled) this.figure.play();
  }
}
