import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FigureLike } from '../../src/figure/contract.ts';
import { OVERLAYS, type Overlay } from '../../src/figure/state.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import { Localize } from '../shared/localize.ts';
import { tokens } from '../shared/tokens.ts';
import { overlayIcons } from './overlays-icons.ts';
import { overlaysStyles } from './overlays-styles.ts';
import { overlaysWords } from './overlays-words.ts';

/** In the order in which they are read: what moves a ball first. */
const SHOWN: readonly Overlay[] = ['velocity', 'gradient', 'accumulator'];

/**
 * Shows or hides what is drawn at the balls of a figure: their velocity, the way downhill, and the squares of the gradients
 * that a rule has accumulated on each axis.
 *
 * @example
 * <loss-landscape id="figure" loss="two-wells" overlays="velocity gradient"></loss-landscape>
 * <loss-overlays for="figure"></loss-overlays>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @csspart toggle - Each of the buttons; it has the name of its overlay as a part too
 * @csspart error - Says what is missing
 */
export class LossOverlays extends LinkedElement {
  static override styles = [tokens, buttonStyles, overlaysStyles];

  @property() for?: string;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['view']);

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const words = overlaysWords[this.localize.key];
    return html`<div class="group" role="group" aria-label=${words.group}>
      ${SHOWN.map((overlay) => this.toggle(figure, overlay))}
    </div>`;
  }

  private toggle(figure: FigureLike, overlay: Overlay): TemplateResult {
    const { names, hints } = overlaysWords[this.localize.key];
    return html`<button
      type="button"
      class="toggle"
      part="toggle ${overlay}"
      title=${hints[overlay]}
      aria-pressed=${String(figure.state.view.overlays.includes(overlay))}
      @click=${() => switchOverlay(figure, overlay)}
    >
      ${overlayIcons[overlay]}${names[overlay]}
    </button>`;
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }
}

/** Always in one order, so that one state has one link. */
function switchOverlay(figure: FigureLike, overlay: Overlay): void {
  const { overlays } = figure.state.view;
  const isShown = (each: Overlay): boolean => overlays.includes(each) !== (each === overlay);
  figure.updateView({ overlays: OVERLAYS.filter(isShown) });
}

define('loss-overlays', LossOverlays);

declare global {
  interface HTMLElementTagNameMap {
    'loss-overlays': LossOverlays;
  }
}
