import { nothing, type TemplateResult } from 'lit';
import { Lazy } from '../shared/lazy.ts';
import type { Localize } from '../shared/localize.ts';
import type { Scene } from './scene.ts';
import type { StartController, StartHost } from './start-controller.ts';
import type { startTemplate } from './start-template.ts';

interface Handle {
  readonly control: StartController;
  readonly template: typeof startTemplate;
}

/** Loads what moves the start, after the first picture: a figure that is only looked at does without. */
export class StartLoader {
  private readonly handle: Lazy<Handle>;

  constructor(host: StartHost) {
    this.handle = new Lazy(
      async () => {
        const { StartController, startTemplate } = await import('./start-handle.ts');
        return { control: new StartController(host), template: startTemplate };
      },
      () => host.requestUpdate(),
    );
  }

  get isDragging(): boolean {
    return this.handle.atHand?.control.isDragging === true;
  }

  /** The person has moved the start: the hint has done its work. */
  get wasUsed(): boolean {
    return this.handle.atHand?.control.wasUsed === true;
  }

  /** The handle of the start over a picture; nothing until it has come. */
  over(scene: Scene, localize: Localize): TemplateResult | typeof nothing {
    const handle = this.handle.get();
    return handle === undefined ? nothing : handle.template(scene, handle.control, localize);
  }

  onPlotClick(event: MouseEvent): void {
    this.handle.atHand?.control.onPlotClick(event);
  }
}
