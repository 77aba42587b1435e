import { turn } from './turn.ts';
import { WordedElement } from './worded-element.ts';

/**
 * An element that shows part of a figure. When all paths are other, as in every frame of a drag, the picture comes first:
 * each linked element follows in a turn of its own, so that none of them, nor all together, holds up a frame.
 */
export class LinkedElement extends WordedElement {
  /** The next update can wait for the picture. */
  waitsForPicture = false;

  protected override scheduleUpdate(): void | Promise<unknown> {
    if (!this.waitsForPicture || !this.hasUpdated) return super.scheduleUpdate();
    this.waitsForPicture = false;
    return this.updateAfter(turn());
  }
}
