import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { FigureChange } from '../../src/figure/contract.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { LossLandscape } from '../loss-landscape/loss-landscape.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { Localize } from '../shared/localize.ts';
import { ElementTheme } from '../shared/page-theme.ts';
import { WordedElement } from '../shared/worded-element.ts';
import { tokens } from '../shared/tokens.ts';
import { historyWish } from './history-keys.ts';
import { playgroundStyles } from './playground-styles.ts';
import { playgroundWords } from './playground-words.ts';

/** What stays with the playground itself: everything else is said to its landscape. */
const OWN_ATTRIBUTES = new Set(['id', 'controls']);

const UNDO = svg`<path d="M9 7 4 12l5 5M4 12h10a6 6 0 0 1 0 12" transform="translate(0 -3)" />`;
const REDO = svg`<path d="m15 7 5 5-5 5M20 12H10a6 6 0 0 0 0 12" transform="translate(0 -3)" />`;

/**
 * The whole playground: a landscape with its formula, balls, chart, playback, standings, sharing and undo, laid out for
 * the room that it has. It takes the attributes of `<loss-landscape>`.
 * With the focus inside, Ctrl or ⌘ with Z undoes, with Shift and Z redoes.
 *
 * @example
 * <loss-playground loss="himmelblau" start="-1,2"></loss-playground>
 *
 * @csspart stage - Title, formula, landscape, sentence, chart and playback
 * @csspart side - Ball cards and standings
 * @csspart tools - Sharing, undo and redo
 */
export class LossPlayground extends WordedElement {
  static override styles = [tokens, buttonStyles, playgroundStyles];

  /** The figure that everything here shows; its attributes are those of the playground. */
  readonly landscape: LossLandscape;

  private readonly localize = new Localize(this);
  private readonly theme = new ElementTheme(this);
  private stop: (() => void) | undefined;

  constructor() {
    super();
    this.landscape = document.createElement('loss-landscape');
    this.landscape.id = 'figure';
    this.landscape.setAttribute('controls', 'none');
    void import('./parts.ts');
  }

  static override get observedAttributes(): string[] {
    return [
      ...super.observedAttributes,
      ...LossLandscape.observedAttributes.filter((name) => !OWN_ATTRIBUTES.has(name)),
    ];
  }

  /** The state, the race and the playback. */
  get figure(): Figure {
    return this.landscape.figure;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (value === null) this.landscape.removeAttribute(name);
    else this.landscape.setAttribute(name, value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.theme.connect();
    this.addEventListener('keydown', this.onKeyDown);
    this.stop = this.figure.subscribe(this.onFigureChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.theme.disconnect();
    this.removeEventListener('keydown', this.onKeyDown);
    this.stop?.();
  }

  private readonly onFigureChange = (changes: ReadonlySet<FigureChange>): void => {
    if (changes.has('view')) this.showTheme();
    if (changes.has('paths')) this.requestUpdate();
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const wish = historyWish(event);
    if (wish === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.figure[wish]();
  };

  protected override willUpdate(): void {
    this.showTheme();
  }

  private showTheme(): void {
    this.theme.show(this.figure.state.view.theme);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="layout">
        <div class="stage" part="stage">
          <div class="head">
            <loss-picker for="figure"></loss-picker>
            ${this.tools()}
          </div>
          <loss-formula for="figure"></loss-formula>
          ${this.landscape}
          <div class="under">
            <loss-predict for="figure"></loss-predict>
            <loss-zoom for="figure"></loss-zoom>
            <loss-overlays for="figure"></loss-overlays>
          </div>
          <loss-narration for="figure"></loss-narration>
          <loss-chart for="figure"></loss-chart>
          <loss-controls for="figure"></loss-controls>
        </div>
        <div class="side" part="side">
          <loss-settings for="figure"></loss-settings>
          <loss-standings for="figure"></loss-standings>
        </div>
      </div>
    `;
  }

  private tools(): TemplateResult {
    const words = playgroundWords[this.localize.key];
    const { canUndo, canRedo } = this.figure;
    return html`
      <div class="tools" part="tools" role="group" aria-label=${words.tools}>
        ${this.button('undo', words.undo, UNDO, canUndo, 'Control+Z Meta+Z')}
        ${this.button('redo', words.redo, REDO, canRedo, 'Control+Shift+Z Meta+Shift+Z Control+Y')}
        <loss-share for="figure"></loss-share>
      </div>
    `;
  }

  /** A button that its own click makes useless would lose the focus if it were truly disabled. */
  private button(
    action: 'undo' | 'redo',
    name: string,
    icon: SVGTemplateResult,
    isOfUse: boolean,
    keys: string,
  ): TemplateResult {
    return html`
      <button
        type="button"
        class="icon"
        aria-label=${name}
        aria-disabled=${String(!isOfUse)}
        aria-keyshortcuts=${keys}
        @click=${() => this.figure[action]()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>
      </button>
    `;
  }
}

define('loss-playground', LossPlayground);

declare global {
  interface HTMLElementTagNameMap {
    'loss-playground': LossPlayground;
  }
}
