import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FigureLike } from '../../src/figure/contract.ts';
import { MAX_BALLS } from '../../src/race/specification.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { Localize } from '../shared/localize.ts';
import { tokens } from '../shared/tokens.ts';
import { placeBelow } from './place-below.ts';
import { saveFile } from './save-file.ts';
import { shareStyles } from './share-styles.ts';
import { type CopyKind, type FileKind, shareWords, type ShareWords } from './share-words.ts';

/** The pictures that a landscape gives of itself. */
interface Pictured {
  toSVG(): Promise<string>;
  toBlob(): Promise<Blob>;
}

/** A line that could not be read. */
interface PasteFault {
  readonly text: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

const EMBEDS: readonly CopyKind[] = ['tag', 'iframe', 'markdown'];
const CODES: readonly CopyKind[] = ['torch', 'keras'];
const FILES: readonly FileKind[] = ['csv', 'json', 'png', 'svg'];
const PASTE_EXAMPLE = 'optim.Adam(params, lr=0.01)';

/**
 * Everything that can be taken along: the link, code to embed, the race in PyTorch or Keras, its numbers and its
 * picture as files; and the way back, from a file or from an optimizer's line.
 *
 * @example
 * <loss-landscape id="figure"></loss-landscape>
 * <loss-share for="figure"></loss-share>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @fires change - A person has opened a file, or added a ball
 * @csspart opener - The button
 * @csspart menu - What it opens
 * @csspart error - Says what is missing
 */
export class LossShare extends LitElement {
  static override styles = [tokens, buttonStyles, shareStyles];

  @property() for?: string;

  @state() private said = '';
  @state() private isTrouble = false;
  /** What the clipboard did not take. */
  @state() private byHand: string | undefined;
  @state() private fault: PasteFault | undefined;
  @state() private isOpen = false;

  @query('.opener') private readonly opener!: HTMLButtonElement | null;
  @query('[popover]') private readonly menu!: HTMLElement | null;
  @query('textarea') private readonly textarea!: HTMLTextAreaElement | null;
  @query('.line input') private readonly field!: HTMLInputElement | null;
  @query('input[type="file"]') private readonly fileInput!: HTMLInputElement | null;

  /** Closing with the focus inside gives it back to the button. */
  private hadFocus = false;
  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, []);

  override updated(): void {
    if (!this.isOpen || !this.menu || !this.opener) return;
    placeBelow(this.menu, this.opener);
    // What is said stands below the fold of a small window.
    const news = this.renderRoot.querySelector('textarea, .below:has([part~="error"]), .said:not(:empty)');
    news?.scrollIntoView({ block: 'nearest' });
  }

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const { words } = this;
    return html`
      <button
        type="button"
        class="opener"
        part="opener"
        popovertarget="menu"
        aria-haspopup="dialog"
        aria-expanded=${String(this.isOpen)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 15V4M8 7.500 12 3.500l4 4M5 12v8h14v-8" /></svg>
        <span>${words.share}</span>
      </button>
      <div
        id="menu"
        popover
        part="menu"
        role="dialog"
        aria-label=${words.share}
        @beforetoggle=${this.onBeforeToggle}
        @toggle=${this.onToggle}
        @keydown=${this.onKeyDown}
      >
        ${this.isOpen ? this.content(figure, words) : nothing}
      </div>
    `;
  }

  private get words(): ShareWords {
    return shareWords[this.localize.key];
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }

  private content(figure: FigureLike, words: ShareWords): TemplateResult {
    return html`
      ${this.copySection(figure, words.copy, ['link'])} ${this.copySection(figure, words.embed, EMBEDS)}
      ${this.copySection(figure, words.code, CODES)}
      <section>
        <h3>${words.download}</h3>
        <div class="row">
          ${FILES.map(
            (kind) =>
              html`<button
                type="button"
                class="button"
                aria-label=${words.downloadAs(words.kind[kind])}
                @click=${() => void this.save(figure, kind)}
              >
                ${words.kind[kind]}
              </button>`,
          )}
        </div>
        <button type="button" class="button file" @click=${() => this.fileInput?.click()}>${words.open}</button>
        <input type="file" accept=".csv,.json,text/csv,application/json" hidden @change=${this.onFile} />
      </section>
      ${this.pasteSection(figure, words)}
      <p class=${this.isTrouble ? 'said trouble' : 'said'} role="status">${this.said}</p>
      ${
        this.byHand === undefined
          ? nothing
          : html`<textarea readonly rows="4" aria-label=${words.copyByHand} .value=${this.byHand}></textarea>`
      }
    `;
  }

  private copySection(figure: FigureLike, title: string, kinds: readonly CopyKind[]): TemplateResult {
    const { words } = this;
    return html`<section>
      <h3>${title}</h3>
      <div class="row">
        ${kinds.map(
          (kind) =>
            html`<button
              type="button"
              class="button"
              aria-label=${words.copyAs(words.kind[kind])}
              @click=${() => void this.copy(figure, kind)}
            >
              ${words.kind[kind]}
            </button>`,
        )}
      </div>
    </section>`;
  }

  private pasteSection(figure: FigureLike, words: ShareWords): TemplateResult {
    const { fault } = this;
    return html`<section>
      <h3><label for="paste">${words.paste}</label></h3>
      <form class="line" @submit=${(event: Event) => void this.onPaste(event, figure)}>
        <input
          id="paste"
          type="text"
          autocapitalize="off"
          autocomplete="off"
          spellcheck="false"
          placeholder=${PASTE_EXAMPLE}
          aria-invalid=${fault === undefined ? nothing : 'true'}
          aria-describedby="below"
          @input=${this.onType}
        />
        <button class="button">${words.add}</button>
      </form>
      <div class="below" id="below">${fault === undefined ? words.pasteHint : faultTemplate(fault)}</div>
    </section>`;
  }

  private say(text: string, isTrouble = false): void {
    this.said = text;
    this.isTrouble = isTrouble;
    this.byHand = undefined;
  }

  private fail(error: unknown): void {
    this.say(this.words.failed(error instanceof Error ? error.message : String(error)), true);
  }

  private async copy(figure: FigureLike, kind: CopyKind): Promise<void> {
    const { words } = this;
    try {
      const { copyText } = await import('./take-along.ts');
      const { text, leftOut } = await copyText(kind, figure, this.ownerDocument.baseURI, this.nameOf(figure));
      const note = leftOut.length === 0 ? '' : ` ${words.leftOut(leftOut.join('; '))}`;
      if (await isCopied(text)) {
        this.say(words.copied(words.kind[kind]) + note);
        return;
      }
      this.say(words.copyByHand + note);
      this.byHand = text;
      await this.updateComplete;
      this.textarea?.focus();
      this.textarea?.select();
    } catch (error) {
      this.fail(error);
    }
  }

  private async save(figure: FigureLike, kind: FileKind): Promise<void> {
    const name = `loss-landscape.${kind}`;
    try {
      saveFile(name, await this.fileOf(figure, kind));
      this.say(this.words.saved(name));
    } catch (error) {
      this.fail(error);
    }
  }

  private async fileOf(figure: FigureLike, kind: FileKind): Promise<Blob> {
    if (kind === 'csv' || kind === 'json') {
      const { dataText } = await import('./take-along.ts');
      return new Blob([dataText(kind, figure)], { type: kind === 'csv' ? 'text/csv' : 'application/json' });
    }
    const landscape = this.link.landscape as unknown as Pictured;
    if (kind === 'png') return landscape.toBlob();
    return new Blob([await landscape.toSVG()], { type: 'image/svg+xml' });
  }

  private nameOf({ state }: FigureLike): string {
    const { loss } = state.race;
    return 'id' in loss ? loss.id : loss.formula;
  }

  private readonly onFile = async (event: Event): Promise<void> => {
    event.stopPropagation();
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    const { figure } = this.link;
    if (file === undefined || figure === undefined) return;
    try {
      const { readExport } = await import('../../src/figure/export/read-export.ts');
      const { state, problems } = readExport(await file.text());
      figure.update(state.race);
      figure.seek(state.step);
      this.say([this.words.opened(file.name), ...problems].join(' '), problems.length > 0);
      emitEdit(this, 'change');
    } catch (error) {
      this.fail(error);
    }
    input.value = '';
  };

  private async onPaste(event: Event, figure: FigureLike): Promise<void> {
    event.preventDefault();
    const text = this.field?.value ?? '';
    const { balls } = figure.state.race;
    if (balls.length >= MAX_BALLS) {
      this.say(this.words.full, true);
      return;
    }
    const { PasteError, pasteOptimizer } = await import('../../src/race/paste-optimizer.ts');
    try {
      const ball = pasteOptimizer(text);
      figure.update({ balls: [...balls, ball] });
      this.fault = undefined;
      if (this.field) this.field.value = '';
      this.say(this.words.added(String(ball.optimizer)));
      emitEdit(this, 'change');
    } catch (error) {
      if (!(error instanceof PasteError)) throw error;
      const { message, start, end } = error;
      this.fault = { text, message, start, end };
      this.field?.focus();
      this.field?.setSelectionRange(start, end);
    }
  }

  private readonly onType = (event: Event): void => {
    event.stopPropagation();
    this.fault = undefined;
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    // A page that listens to keys (slides, shortcuts) is not to act on what is typed here.
    if (event.key !== 'Tab' && event.key !== 'Escape') event.stopPropagation();
  };

  private readonly onBeforeToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'open') {
      this.hadFocus = this.menu?.contains(this.shadowRoot?.activeElement ?? null) ?? false;
      return;
    }
    this.isOpen = true;
    this.fault = undefined;
    this.say('');
  };

  private readonly onToggle = (event: ToggleEvent): void => {
    this.isOpen = event.newState === 'open';
    this.requestUpdate();
    if (!this.isOpen && this.hadFocus) this.opener?.focus();
    this.hadFocus = false;
  };
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The line with the characters at fault underlined, and what is wrong with them. */
function faultTemplate({ text, message, start, end }: PasteFault): TemplateResult {
  const fault = text.slice(start, Math.max(start + 1, end));
  const line = html`<code>${text.slice(0, start)}<u>${fault === '' ? '\u00a0' : fault}</u>${text.slice(end)}</code>`;
  return html`${errorPart(message)}${line}`;
}

define('loss-share', LossShare);

declare global {
  interface HTMLElementTagNameMap {
    'loss-share': LossShare;
  }
}
