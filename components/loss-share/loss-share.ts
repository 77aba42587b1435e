import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { type Wording, wordingOf } from '../../src/core/message.ts';
import type { FigureLike } from '../../src/figure/contract.ts';
import { findOptimizer } from '../../src/optimizers/index.ts';
import { MAX_BALLS } from '../../src/race/specification.ts';
import { figureName } from '../loss-landscape/figure-name.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import { Localize } from '../shared/localize.ts';
import { inWords } from '../shared/problem-words.ts';
import { tokens } from '../shared/tokens.ts';
import { placeBelow } from './place-below.ts';
import { saveFile } from './save-file.ts';
import { copySection, fileSection, type PasteFault, pasteSection } from './share-sections.ts';
import { shareStyles } from './share-styles.ts';
import { type CopyKind, type FileKind, shareWords, type ShareWords } from './share-words.ts';

/** The pictures that a landscape gives of itself. */
interface Pictured {
  toSVG(): Promise<string>;
  toBlob(): Promise<Blob>;
}

/** A sentence about what has happened, put into words when it is shown: the language may change meanwhile. */
type News = (words: ShareWords, reason: (wording: Wording) => string) => string;

const EMBEDS: readonly CopyKind[] = ['tag', 'iframe', 'markdown'];
const CODES: readonly CopyKind[] = ['torch', 'keras'];

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
export class LossShare extends LinkedElement {
  static override styles = [tokens, buttonStyles, shareStyles];

  @property() for?: string;

  @state() private said: News | undefined;
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
    const copy = (kind: CopyKind): void => void this.copy(figure, kind);
    const onFile = { save: (kind: FileKind): void => void this.save(figure, kind), choose: this.chooseFile };
    const onPaste = { submit: (event: Event): void => void this.onPaste(event, figure), type: this.onType };
    return html`
      ${copySection(words, words.copy, ['link'], copy)} ${copySection(words, words.embed, EMBEDS, copy)}
      ${copySection(words, words.code, CODES, copy)} ${fileSection(words, { ...onFile, open: this.onFile })}
      ${pasteSection(words, this.fault, inWords(this.localize, this.fault?.wording), onPaste)}
      <p class=${this.isTrouble ? 'said trouble' : 'said'} role="status">${this.saidText(words)}</p>
      ${
        this.byHand === undefined
          ? nothing
          : html`<textarea readonly rows="4" aria-label=${words.copyByHand} .value=${this.byHand}></textarea>`
      }
    `;
  }

  /** What has happened, in the reader's language; nothing until all of its words are there. */
  private saidText(words: ShareWords): string {
    let isWhole = true;
    const reason = (wording: Wording): string => {
      const text = inWords(this.localize, wording);
      isWhole &&= text !== undefined;
      return text ?? '';
    };
    const text = this.said?.(words, reason) ?? '';
    return isWhole ? text : '';
  }

  private say(news: News | undefined, isTrouble = false): void {
    this.said = news;
    this.isTrouble = isTrouble;
    this.byHand = undefined;
  }

  private fail(error: unknown): void {
    const wording = wordingOf(error);
    this.say((words, reason) => words.failed(reason(wording)), true);
  }

  private async copy(figure: FigureLike, kind: CopyKind): Promise<void> {
    try {
      const { copyText } = await import('./take-along.ts');
      const title = figureName(figure, this.localize);
      const { text, leftOut } = await copyText(kind, figure, this.ownerDocument.baseURI, title);
      const note: News = (words, reason) =>
        leftOut.length === 0 ? '' : ` ${words.leftOut(leftOut.map(reason).join('; '))}`;
      if (await isCopied(text)) {
        this.say((words, reason) => words.copied(words.kind[kind]) + note(words, reason));
        return;
      }
      this.say((words, reason) => words.copyByHand + note(words, reason));
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
      this.say((words) => words.saved(name));
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

  private readonly chooseFile = (): void => this.fileInput?.click();

  private readonly onFile = async (event: Event): Promise<void> => {
    event.stopPropagation();
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    const { figure } = this.link;
    if (file === undefined || figure === undefined) return;
    try {
      const { openFile } = await import('./open-file.ts');
      const notices = await openFile(await file.text(), figure);
      this.say((words, reason) => [words.opened(file.name), ...notices.map(reason)].join(' '), notices.length > 0);
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
      this.say((words) => words.full, true);
      return;
    }
    const { PasteError, pasteOptimizer } = await import('../../src/race/paste-optimizer.ts');
    try {
      const ball = pasteOptimizer(text);
      figure.update({ balls: [...balls, ball] });
      this.fault = undefined;
      if (this.field) this.field.value = '';
      const { names } = findOptimizer(String(ball.optimizer));
      this.say((words) => words.added(names[this.localize.key]));
      emitEdit(this, 'change');
    } catch (error) {
      if (!(error instanceof PasteError)) throw error;
      const { wording, start, end } = error;
      this.say(undefined);
      this.fault = { text, wording, start, end };
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
    this.say(undefined);
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

define('loss-share', LossShare);

declare global {
  interface HTMLElementTagNameMap {
    'loss-share': LossShare;
  }
}
