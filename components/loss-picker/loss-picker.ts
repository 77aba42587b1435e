import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { type CatalogueLoss, findLoss, losses, type LossGroup } from '../../src/losses/index.ts';
import { ThemeController, probeStyles, themeProbe } from '../loss-landscape/theme-probe.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { closeIcon } from '../shared/icons.ts';
import { Localize } from '../shared/localize.ts';
import { tokens } from '../shared/tokens.ts';
import { optionAfter, TypeAhead } from './option-keys.ts';
import { pickerStyles } from './picker-styles.ts';
import { THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH, ThumbnailPainter } from './thumbnail-painter.ts';

const GROUPS: readonly LossGroup[] = [...new Set(losses.map(({ group }) => group))];

/** The losses in the order in which they stand in the gallery. */
const SHOWN: readonly CatalogueLoss[] = GROUPS.flatMap((group) => losses.filter((loss) => loss.group === group));

const chevron = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6" /></svg>`;

/**
 * The name and the story of the loss, as a heading; pressing it opens the gallery of all losses of the catalogue.
 *
 * @example
 * <loss-picker for="figure"></loss-picker>
 * <loss-landscape id="figure" loss="himmelblau"></loss-landscape>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @fires input - The person chose another loss
 * @fires change - The person chose another loss
 * @csspart title - The name of the loss, which opens the gallery
 * @csspart story - One line: what there is to see
 * @csspart gallery - The dialog with all losses
 * @csspart error - Says what is missing
 */
export class LossPicker extends LitElement {
  static override styles = [tokens, buttonStyles, probeStyles, pickerStyles];

  @property() for?: string;

  @state() private isOpen = false;
  /** The option that Tab reaches. */
  @state() private current = 0;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @queryAll('[role="option"]') private readonly options!: NodeListOf<HTMLElement>;
  @queryAll('.thumbnail') private readonly pictures!: NodeListOf<SVGSVGElement | HTMLCanvasElement>;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['surface']);
  private readonly theme = new ThemeController(this);
  private readonly painter = new ThumbnailPainter();
  private readonly typeAhead = new TypeAhead();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.painter.stop();
    // Out of the document it is modal no more, but still open.
    this.dialog?.close();
    this.isOpen = false;
  }

  override updated(): void {
    if (!this.isOpen) {
      this.painter.stop();
      return;
    }
    this.theme.read();
    this.painter.paint(this.pictures, this.theme.isDark ? 'dark' : 'light', window.devicePixelRatio);
  }

  override render(): unknown {
    const { localize } = this;
    if (this.link.figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const loss = this.shownLoss();
    return html`
      ${themeProbe}
      <h2>
        <button type="button" class="title" part="title" aria-haspopup="dialog" @click=${() => void this.open()}>
          <span>${loss?.names[localize.key] ?? localize.term('ownFormula')}</span>
          <span class="visually-hidden">${localize.term('pickLoss')}</span>${chevron}
        </button>
      </h2>
      <p class="story" part="story">${loss?.story[localize.key] ?? localize.term('ownFormulaStory')}</p>
      <dialog
        part="gallery"
        aria-label=${localize.term('pickLoss')}
        @close=${this.onClose}
        @click=${this.onBackdropClick}
        @keydown=${this.onKeyDown}
      >
        ${this.isOpen ? this.gallery(loss) : nothing}
      </dialog>
    `;
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }

  /** The loss of the catalogue that the figure shows; undefined for a typed one. */
  private shownLoss(): CatalogueLoss | undefined {
    const source = this.link.figure?.state.race.loss;
    return source !== undefined && 'id' in source ? findLoss(source.id) : undefined;
  }

  private gallery(selected: CatalogueLoss | undefined): TemplateResult {
    const { localize } = this;
    return html`
      <div class="head">
        <h3>${localize.term('pickLoss')}</h3>
        <button type="button" class="icon" aria-label=${localize.term('close')} @click=${() => this.dialog?.close()}>
          ${closeIcon}
        </button>
      </div>
      <div class="list" role="listbox" aria-label=${localize.term('pickLoss')}>
        ${GROUPS.map(
          (group) => html`
            <div role="group" aria-label=${localize.term('lossGroup', group)}>
              <div class="group-name" aria-hidden="true">${localize.term('lossGroup', group)}</div>
              <div class="grid" role="presentation">
                ${SHOWN.map((loss, index) => (loss.group === group ? this.option(loss, index, selected) : nothing))}
              </div>
            </div>
          `,
        )}
      </div>
    `;
  }

  private option(loss: CatalogueLoss, index: number, selected: CatalogueLoss | undefined): TemplateResult {
    const { key } = this.localize;
    return html`
      <div
        role="option"
        aria-label=${loss.names[key]}
        aria-describedby="about-${index}"
        aria-selected=${loss === selected}
        tabindex=${index === this.current ? 0 : -1}
        @click=${() => this.pick(loss)}
      >
        ${loss.dimension === 1 ? curvePicture(loss) : html`<canvas class="thumbnail" data-loss=${loss.id}></canvas>`}
        <span class="name">${loss.names[key]}</span>
        <span class="about" id="about-${index}">${loss.story[key]}</span>
      </div>
    `;
  }

  private async open(): Promise<void> {
    const selected = this.shownLoss();
    this.current = selected === undefined ? 0 : SHOWN.indexOf(selected);
    this.isOpen = true;
    await this.updateComplete;
    if (this.dialog?.open === false) this.dialog.showModal();
    this.focusOption(this.current);
  }

  private focusOption(index: number): void {
    this.current = index;
    this.options[index].focus();
  }

  private pick(loss: CatalogueLoss): void {
    this.dialog?.close();
    if (loss === this.shownLoss()) return;
    this.link.figure?.pickLoss(loss.id);
    emitEdit(this, 'input');
    emitEdit(this, 'change');
  }

  private readonly onClose = (): void => {
    // Told late: meanwhile it may be open again.
    this.isOpen = this.dialog?.open ?? false;
  };

  /** What is clicked beside the gallery is the dialog itself: its padding is 0. */
  private readonly onBackdropClick = (event: MouseEvent): void => {
    if (event.target === this.dialog) this.dialog?.close();
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    // A page that listens to keys (slides, shortcuts) is not to act on what is pressed in the gallery.
    if (event.key !== 'Tab') event.stopPropagation();
    const index = [...this.options].indexOf(event.target as HTMLElement);
    if (index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.pick(SHOWN[index]);
      return;
    }
    const places = Array.from(this.options, (option) => option.getBoundingClientRect());
    const names = SHOWN.map((loss) => loss.names[this.localize.key]);
    const next = optionAfter(event.key, index, places) ?? this.typeAhead.type(event.key, event.timeStamp, names, index);
    if (next === undefined) return;
    event.preventDefault();
    this.focusOption(next);
  };
}

/** Empty: drawing all curves while the gallery opens would hold it up. */
function curvePicture(loss: CatalogueLoss): TemplateResult {
  return html`
    <svg
      class="thumbnail"
      data-loss=${loss.id}
      viewBox="0 0 ${THUMBNAIL_WIDTH} ${THUMBNAIL_HEIGHT}"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="area" />
      <path class="line" />
    </svg>
  `;
}

define('loss-picker', LossPicker);

declare global {
  interface HTMLElementTagNameMap {
    'loss-picker': LossPicker;
  }
}
