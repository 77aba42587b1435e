import { nothing, type TemplateResult } from 'lit';
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
  private handle: Handle | undefined;
  private isLoading = false;

  constructor(private readonly host: StartHost) {}

  get isDragging(): boolean {
    return this.handle?.control.isDragging === true;
  }

  /** The person has moved the start: the hint has done its work. */
  get wasUsed(): boolean {
    return this.handle?.control.wasUsed === true;
  }

  /** The handle of the start over a picture; nothing until it has come. */
  over(scene: Scene, localize: Localize): TemplateResult | typeof nothing {
    if (this.handle !== undefined) return this.handle.template(scene, this.handle.control, localize);
    if (!this.isLoading) void this.load();
    return nothing;
  }

  onPlotClick(event: MouseEvent): void {
    this.handle?.control.onPlotClick(event);
  }

  private async load(): Promise<void> {
    this.isLoading = true;
    const { StartController, startTemplate } = await import('./start-handle.ts');
    this.handle = { control: new StartController(this.host), template: startTemplate };
    this.host.requestUpdate();
  }
}
