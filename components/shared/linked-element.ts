import { LitElement } from 'lit';
import { turn } from './turn.ts';

/**
 * An element that shows part of a figure. When all paths are other, as in every frame of a drag, the picture comes first:
 * each linked element follows in a turn of its own, so that none of them, nor all together, holds up a frame.
 */
export class LinkedElement extends LitElement {
  /** The next update can wait for the picture. */
  waitsForPicture = false;

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.waitsForPicture && this.hasUpdated ? this.updateLater() : super.scheduleUpdate();
  }

  private async updateLater(): Promise<void> {
    await turn();
    this.waitsForPicture = false;
    await super.scheduleUpdate();
  }
}
