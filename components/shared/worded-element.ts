import { LitElement } from 'lit';
import { keepKeys } from './keep-keys.ts';
import { wordsComing } from './localize.ts';

/** An element that speaks: it is not shown before it has the words of its language. Keys that are pressed in it stay there. */
export class WordedElement extends LitElement {
  constructor() {
    super();
    this.addEventListener('keydown', keepKeys);
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const coming = wordsComing(this);
    return coming === undefined ? super.scheduleUpdate() : this.updateAfter(coming);
  }

  protected async updateAfter(awaited: Promise<void>): Promise<void> {
    await awaited;
    await super.scheduleUpdate();
  }
}
