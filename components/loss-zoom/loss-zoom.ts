import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FigureLike } from '../../src/figure/contract.ts';
import { ZOOM_STEP, zoomed } from '../../src/figure/zoom.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import { Localize } from '../shared/localize.ts';
import { tokens } from '../shared/tokens.ts';
import { zoomStyles } from './zoom-styles.ts';
import { zoomWords } from './zoom-words.ts';

const CLOSER = svg`<path d="M12 5v14M5 12h14" />`;
const FARTHER = svg`<path d="M5 12h14" />`;
const WHOLE = svg`<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />`;

/**
 * Goes closer to the landscape, away from it, and back to all of it. The wheel with Ctrl or ⌘ does the same over the
 * landscape; without, the page scrolls and a hint says so, once.
 *
 * @example
 * <loss-landscape id="figure" loss="rastrigin"></loss-landscape>
 * <loss-zoom for="figure"></loss-zoom>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @csspart error - Says what is missing
 */
export class LossZoom extends LinkedElement {
  static override styles = [tokens, buttonStyles, zoomStyles];

  @property() for?: string;

  @state() private isHinting = false;
  private wasHinted = false;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['view', 'surface']);

  constructor() {
    super();
    this.link.onLink = (landscape) => {
      landscape.addEventListener('wheel', this.onWheel, { passive: true });
      return () => landscape.removeEventListener('wheel', this.onWheel);
    };
  }

  private readonly onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) this.isHinting = false;
    else if (!this.wasHinted) this.isHinting = true;
    this.wasHinted = true;
  };

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const words = zoomWords[this.localize.key];
    const key = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';
    const isWhole = figure.state.view.zoom === undefined;
    return html`
      ${
        this.isHinting
          ? html`<span class="hint" @animationend=${() => (this.isHinting = false)}>${words.hint(key)}</span>`
          : nothing
      }
      <span role="group" aria-label=${words.zoom}>
        ${this.button(words.farther, FARTHER, () => this.zoom(figure, 1 / ZOOM_STEP))}
        ${this.button(words.closer, CLOSER, () => this.zoom(figure, ZOOM_STEP))}
        ${this.button(words.whole, WHOLE, () => figure.updateView({ zoom: undefined }), isWhole)}
      </span>
    `;
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }

  private zoom(figure: FigureLike, factor: number): void {
    const { race, view } = figure.state;
    figure.updateView({ zoom: zoomed(race.domain, view.zoom, factor) });
  }

  /** A button that its own click makes useless would lose the focus if it were truly disabled. */
  private button(name: string, icon: SVGTemplateResult, onClick: () => void, isUseless = false): TemplateResult {
    return html`
      <button
        type="button"
        class="icon"
        aria-label=${name}
        title=${name}
        aria-disabled=${String(isUseless)}
        @click=${onClick}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>
      </button>
    `;
  }
}

define('loss-zoom', LossZoom);

declare global {
  interface HTMLElementTagNameMap {
    'loss-zoom': LossZoom;
  }
}
