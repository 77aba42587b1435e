import { nothing } from 'lit';
import type { Figure } from '../../src/figure/figure.ts';
import type { Localize } from '../shared/localize.ts';
import { linkedParts } from './controls-tokens.ts';
import type { partsTemplate } from './parts-template.ts';

/** Loads the parts of `controls` that are elements of their own: few figures ask for any. */
export class PartsLoader {
  private template: typeof partsTemplate | undefined;
  private isLoading = false;

  constructor(private readonly onLoad: () => void) {}

  /** The parts that are asked for; nothing while they are on their way. */
  of(controls: string | null | undefined, figure: Figure, localize: Localize): unknown {
    const parts = linkedParts(controls);
    if (parts.size === 0) return nothing;
    if (this.template !== undefined) return this.template(parts, figure, localize);
    if (!this.isLoading) void this.load();
    return nothing;
  }

  private async load(): Promise<void> {
    this.isLoading = true;
    const { partsTemplate } = await import('./parts-template.ts');
    this.template = partsTemplate;
    this.onLoad();
  }
}
