import type { PlotGuest } from '../shared/landscape-like.ts';
import type { Scene } from './scene.ts';

/** What linked elements lay over a plot. */
export class PlotGuests {
  private readonly guests = new Set<PlotGuest>();

  constructor(private readonly onChange: () => void) {}

  /** Lays one more over the plot; returns the way to take it away. */
  readonly add = (guest: PlotGuest): (() => void) => {
    this.guests.add(guest);
    this.onChange();
    return () => {
      if (this.guests.delete(guest)) this.onChange();
    };
  };

  over(scene: Scene): unknown[] {
    return [...this.guests].map((guest) => guest.over(scene));
  }

  /** Whether one of them took a click on the plot. */
  takeClick(event: MouseEvent): boolean {
    return [...this.guests].some((guest) => guest.takeClick(event));
  }
}
