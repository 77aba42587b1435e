import { html, nothing, svg, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { findPreset, type Preset, presetState } from '../../src/figure/presets/index.ts';
import { type CatalogueLoss, findLoss } from '../../src/losses/index.ts';
import { prefersReducedMotion } from '../loss-landscape/play-once.ts';
import { ThemeController, probeStyles, themeProbe } from '../loss-landscape/theme-probe.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import { Localize } from '../shared/localize.ts';
import { tokens } from '../shared/tokens.ts';
import { turn } from '../shared/turn.ts';
import type { Gallery } from './gallery.ts';
import type { Entry } from './gallery-entries.ts';
import { galleryStyles } from './gallery-styles.ts';
import { pickerStyles } from './picker-styles.ts';
import { pickerWords } from './picker-words.ts';

const chevron = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6" /></svg>`;

/** What stands above a figure: a name, and what there is to see. */
interface Heading {
  readonly name: string;
  readonly story: string;
  /** What it was before it was changed. */
  readonly hint?: string;
  /** A text whose room is kept: the figure below does not move while a story is changed and changed back. */
  readonly reserved?: string;
}

/**
 * The name and the story of what is shown, as a heading; pressing it opens the gallery: races that have a story, and all
 * losses of the catalogue. A story is a whole race: it is set up and played once.
 *
 * @example
 * <loss-picker for="figure"></loss-picker>
 * <loss-landscape id="figure" loss="himmelblau"></loss-landscape>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @fires input - The person chose another story or loss
 * @fires change - The person chose another story or loss
 * @csspart title - The name of the story or the loss, which opens the gallery
 * @csspart story - A line or two: what there is to see
 * @csspart gallery - The dialog with all stories and losses
 * @csspart error - Says what is missing
 */
export class LossPicker extends LinkedElement {
  static override styles = [tokens, buttonStyles, probeStyles, pickerStyles, galleryStyles];

  @property() for?: string;

  @state() private isOpen = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('.title') private readonly titleButton!: HTMLElement | null;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['surface', 'paths', 'guess']);
  private readonly theme = new ThemeController(this, () => this.link.figure?.state.view.theme ?? 'auto');
  private gallery: Gallery | undefined;
  /** The story that was last shown, while its loss is: what is changed in it is still called after it. */
  private told: Preset | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gallery?.stop();
    // Out of the document it is modal no more, but still open.
    this.dialog?.close();
    this.isOpen = false;
  }

  override updated(): void {
    if (this.isOpen) this.gallery?.updated(this.theme.isDark ? 'dark' : 'light', window.devicePixelRatio);
    else this.gallery?.stop();
  }

  override render(): unknown {
    const { localize } = this;
    if (this.link.figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const { name, story, hint, reserved } = this.heading();
    return html`
      ${themeProbe}
      <div class="heading">
        <h2>
          <button
            type="button"
            class="title"
            part="title"
            aria-haspopup="dialog"
            @pointerenter=${loadGallery}
            @focus=${loadGallery}
            @click=${() => void this.open()}
          >
            <span>${name}</span>
            <span class="visually-hidden">${localize.term('pickLoss')}</span>${chevron}
          </button>
        </h2>
        ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
      </div>
      ${storyTemplate(story, reserved)}
      <dialog
        part="gallery"
        aria-label=${pickerWords[localize.key].title}
        @close=${this.onClose}
        @click=${this.onBackdropClick}
        @keydown=${(event: KeyboardEvent) => this.gallery?.onKeyDown(event)}
      >
        ${this.isOpen ? this.gallery?.template() : nothing}
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

  /** The story whose race the figure shows. */
  private shownStory(): Preset | undefined {
    const race = this.link.figure?.state.race;
    return race && findPreset(race);
  }

  private heading(): Heading {
    const { localize, link } = this;
    const { key } = localize;
    const words = pickerWords[key];
    const loss = this.shownLoss();
    const own: Heading = {
      name: loss?.names[key] ?? localize.term('ownFormula'),
      story: loss?.story[key] ?? localize.term('ownFormulaStory'),
    };
    const preset = this.shownStory();
    this.told = preset ?? this.stillTold();
    if (link.figure?.isVeiled === true) return { name: own.name, story: words.guess };
    if (this.told === undefined) return own;
    const { names, story } = this.told;
    if (preset === undefined) return { ...own, hint: words.changedFrom(names[key]), reserved: story[key] };
    return { name: names[key], story: story[key], reserved: own.story };
  }

  /** The last story, as long as the figure is on its ground. */
  private stillTold(): Preset | undefined {
    const { told } = this;
    const loss = JSON.stringify(this.link.figure?.state.race.loss);
    return told !== undefined && JSON.stringify(presetState(told).race.loss) === loss ? told : undefined;
  }

  private async open(): Promise<void> {
    const { Gallery } = await loadGallery();
    if (!this.isConnected || this.isOpen) return;
    this.gallery ??= new Gallery({
      localize: this.localize,
      root: () => this.renderRoot,
      update: () => this.requestUpdate(),
      pick: (entry) => this.pick(entry),
      close: () => this.dialog?.close(),
    });
    this.gallery.open(this.shownKey());
    this.theme.read();
    this.isOpen = true;
    await this.updateComplete;
    if (this.dialog?.open === false) showFocused(this.dialog);
    await this.fill(this.gallery);
  }

  /** Group by group, each in a turn of its own: all at once would hold up the page. */
  private async fill(gallery: Gallery): Promise<void> {
    do await turn();
    while (this.dialog?.open === true && gallery.showMore());
  }

  /** The key of what is shown in the gallery: the story, else the loss. */
  private shownKey(): string | undefined {
    const story = this.shownStory();
    const loss = this.shownLoss();
    return story ? `story-${story.id}` : loss && `loss-${loss.id}`;
  }

  private pick({ key, preset, loss }: Entry): void {
    const isAnother = key !== this.shownKey();
    this.dialog?.close();
    if (preset !== undefined) void this.tell(preset);
    else if (loss !== undefined && isAnother) this.link.figure?.pickLoss(loss.id);
    if (!isAnother) return;
    emitEdit(this, 'input');
    emitEdit(this, 'change');
  }

  /** Sets a story up as one edit, in the reader's language and theme, and plays it once. */
  private async tell(preset: Preset): Promise<void> {
    const { figure } = this.link;
    if (figure === undefined) return;
    const state = presetState(preset);
    const { lang, theme } = figure.state.view;
    const view = { ...state.view, theme, ...(lang === undefined ? {} : { lang }) };
    figure.pause();
    const problem = await figure.setState({ ...state, view }, {});
    if (problem === undefined && !prefersReducedMotion()) figure.play();
  }

  private readonly onClose = (): void => {
    // Told late: meanwhile it may be open again.
    this.isOpen = this.dialog?.open ?? false;
    // Not every browser gives a pressed button the focus that the dialog would return.
    if (!this.isOpen) this.titleButton?.focus();
  };

  /** What is clicked beside the gallery is the dialog itself: its padding is 0. */
  private readonly onBackdropClick = (event: MouseEvent): void => {
    if (event.target === this.dialog) this.dialog?.close();
  };
}

/** The gallery is loaded when somebody is about to open it. */
const loadGallery = () => import('./gallery.ts');

/** A story, in the room of the longer of two. */
function storyTemplate(story: string, reserved: string | undefined): TemplateResult {
  const room = reserved === undefined ? nothing : html`<span class="room" aria-hidden="true">${reserved}</span>`;
  return html`<p class="story" part="story"><span>${story}</span>${room}</p>`;
}

/**
 * Opens a dialog with the focus on itself until its list is there. The attribute would ask for the focus of the page when
 * it comes into a document, so it is there only while the dialog opens.
 */
function showFocused(dialog: HTMLDialogElement): void {
  dialog.autofocus = true;
  dialog.showModal();
  dialog.autofocus = false;
}

define('loss-picker', LossPicker);

declare global {
  interface HTMLElementTagNameMap {
    'loss-picker': LossPicker;
  }
}
