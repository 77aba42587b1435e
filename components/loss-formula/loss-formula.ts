import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { LossSource } from '../../src/core/loss.ts';
import type { FigureLike, FigureProblem } from '../../src/figure/contract.ts';
import { showLoss } from '../../src/losses/show-loss.ts';
import { SizeController } from '../loss-landscape/size-controller.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { Localize } from '../shared/localize.ts';
import { inWords } from '../shared/problem-words.ts';
import { tokens } from '../shared/tokens.ts';
import { FormulaEditor } from './formula-editor.ts';
import { formulaStyles } from './formula-styles.ts';

/** Formulas to begin with: each shows something else. */
const EXAMPLES = [
  '(x^2 - 1)^2 + 0.3*x',
  'x^2/20 + sin(2*x)',
  'max(0, 1 - x) + 0.1*x^2',
  '(1 - x)^2 + 100*(y - x^2)^2',
  'sin(x)*cos(y) + (x^2 + y^2)/20',
];

/**
 * The formula of the loss, typeset; with *edit*, a field in which it can be typed. What is typed is compiled at once;
 * what cannot be read is underlined, with the reason below and a suggestion where there is one.
 *
 * @example
 * <loss-landscape id="figure" formula="x^4 - 3x^2 + x"></loss-landscape>
 * <loss-formula for="figure"></loss-formula>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @fires input - The person is typing a formula
 * @fires change - The person has kept a formula, or gone back
 * @csspart error - Says what is wrong with the text
 */
export class LossFormula extends LitElement {
  static override styles = [tokens, buttonStyles, formulaStyles];

  @property() for?: string;

  @state() private typeset = '';

  @query('textarea') private readonly field!: HTMLTextAreaElement | null;
  @query('.edit') private readonly editButton!: HTMLButtonElement | null;
  @query('.math') private readonly math!: HTMLElement | null;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['surface', 'problem']);
  private readonly editor = new FormulaEditor(this, () => this.link.figure);
  /** Redraws when the width changes: whether the formula has to scroll depends on it. */
  protected readonly size = new SizeController(this, '.math');
  private shown: string | undefined;
  /** The person has typed since the page was last told of a change. */
  private isUntold = false;

  constructor() {
    super();
    this.link.onLink = (landscape) => landscape.replaceError();
  }

  override willUpdate(): void {
    const loss = this.link.figure?.race === undefined ? undefined : this.link.figure.state.race.loss;
    if (loss !== undefined) void this.typesetLoss(loss);
  }

  override updated(): void {
    // What scrolls must be reachable by key.
    const { math } = this;
    if (math === null) return;
    if (math.scrollWidth > math.clientWidth + 1) math.tabIndex = 0;
    else math.removeAttribute('tabindex');
  }

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    return this.editor.text === undefined ? this.display(figure) : this.editing(figure, this.editor.text);
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }

  /** The typesetter is a part of its own that is fetched when needed; a later loss wins. */
  private async typesetLoss(loss: LossSource): Promise<void> {
    const words = { if: this.localize.term('ifWord'), otherwise: this.localize.term('otherwise') };
    const key = JSON.stringify([loss, words]);
    if (key === this.shown) return;
    this.shown = key;
    const typeset = await showLoss(loss, words).catch(() => '');
    if (this.shown === key) this.typeset = typeset;
  }

  private display(figure: FigureLike): TemplateResult {
    const { problem } = figure;
    return html`
      <div class="box">
        <div class="math" role="group" aria-label=${this.localize.term('formula')}>${this.formula(figure)}</div>
        <button
          type="button"
          class="quiet edit"
          aria-label=${this.localize.term('editFormula')}
          @click=${() => void this.edit()}
        >
          ${this.localize.term('edit')}
        </button>
      </div>
      ${problem === undefined ? nothing : html`<div class="below">${errorPart(inWords(this.localize, problem))}</div>`}
    `;
  }

  private editing(figure: FigureLike, text: string): TemplateResult {
    const { problem } = this.editor;
    const other = figure.problem?.subject === 'formula' ? undefined : figure.problem;
    return html`
      <div class="box">
        <div class="stack">
          <div class="copy" aria-hidden="true">${underlined(text, problem)}&#8203;</div>
          <textarea
            rows="1"
            autocapitalize="off"
            autocomplete="off"
            spellcheck="false"
            aria-label=${this.localize.term('formula')}
            aria-invalid=${problem === undefined ? nothing : 'true'}
            aria-describedby="below"
            .value=${text}
            @input=${this.onInput}
            @change=${this.onChange}
            @keydown=${this.onKeyDown}
          ></textarea>
        </div>
        <button type="button" class="quiet" @click=${() => void this.keep()}>${this.localize.term('done')}</button>
      </div>
      ${this.echo()}
      <div class="below" id="below">${problem === undefined ? this.hint() : this.complaint(problem)}</div>
      ${other === undefined ? nothing : html`<div class="below">${errorPart(inWords(this.localize, other))}</div>`}
      ${this.examples()}
    `;
  }

  /** What was understood: `1/2x` can be read in two ways, and this is the one that is raced. */
  private echo(): TemplateResult | typeof nothing {
    const { figure } = this.link;
    if (figure === undefined || this.editor.problem !== undefined) return nothing;
    return html`<div class="math echo" role="group" aria-label=${this.localize.term('readAs')}>
      ${this.formula(figure)}
    </div>`;
  }

  private formula(figure: FigureLike): TemplateResult {
    const { dimension } = figure.race?.loss ?? { dimension: figure.state.race.start.length };
    return html`<span class="name">${unsafeHTML(nameOf(dimension))}</span
      ><!-- Markup of the typesetter: its own tags, names of the grammar and numbers. -->${unsafeHTML(this.typeset)}`;
  }

  private hint(): TemplateResult {
    return html`<span>${this.localize.term('formulaHint')}</span>`;
  }

  private complaint(problem: FigureProblem): TemplateResult {
    const { suggestion } = problem;
    return html`
      ${errorPart(inWords(this.localize, problem))}
      ${
        suggestion === undefined
          ? nothing
          : html`
              <button type="button" class="link" @click=${() => void this.take(suggestion)}>
                ${this.localize.term('didYouMean')} <code>${suggestion}</code>
              </button>
            `
      }
    `;
  }

  private examples(): TemplateResult {
    return html`
      <div class="below examples">
        <span>${this.localize.term('examples')}</span>
        ${EXAMPLES.map(
          (formula) => html`
            <button type="button" class="link" @click=${() => void this.take(formula)}><code>${formula}</code></button>
          `,
        )}
      </div>
    `;
  }

  private async edit(): Promise<void> {
    this.editor.begin();
    await this.updateComplete;
    this.field?.focus();
    this.field?.select();
  }

  private async take(formula: string): Promise<void> {
    this.field?.focus();
    emitEdit(this, 'input');
    this.isUntold = true;
    await this.editor.replace(formula);
    this.tellChange();
  }

  private async keep(): Promise<void> {
    if (!(await this.editor.commit())) return;
    this.tellChange();
    await this.updateComplete;
    this.editButton?.focus();
  }

  private async goBack(): Promise<void> {
    if (this.editor.revert()) this.isUntold = true;
    this.tellChange();
    await this.updateComplete;
    this.editButton?.focus();
  }

  private tellChange(): void {
    if (!this.isUntold) return;
    this.isUntold = false;
    emitEdit(this, 'change');
  }

  /** The field was left: what was typed stays, and can still be taken back. */
  private readonly onChange = (event: Event): void => {
    event.stopPropagation();
    this.tellChange();
  };

  private readonly onInput = (event: Event): void => {
    event.stopPropagation();
    // One line: a pasted line break is a space.
    this.editor.type((event.currentTarget as HTMLTextAreaElement).value.replaceAll(/\s*\n\s*/g, ' '));
    this.isUntold = true;
    emitEdit(this, 'input');
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void this.keep();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      void this.goBack();
    }
    // A page that listens to keys (slides, shortcuts) is not to act on what is typed here.
    if (event.key !== 'Tab') event.stopPropagation();
  };
}

/** `L(x) =` or `L(x, y) =` as MathML. */
function nameOf(dimension: number): string {
  const variables = dimension === 1 ? '<mi>x</mi>' : '<mi>x</mi><mo separator="true">,</mo><mi>y</mi>';
  return `<math><mi>L</mi><mo stretchy="false">(</mo>${variables}<mo stretchy="false">)</mo><mo>=</mo></math>`;
}

/** The text with the characters at fault underlined; a fault at the very end underlines a space after it. */
function underlined(text: string, problem: FigureProblem | undefined): unknown {
  if (problem?.start === undefined || problem.end === undefined) return text;
  const start = Math.min(problem.start, text.length);
  const fault = text.slice(start, Math.max(start + 1, problem.end));
  return html`${text.slice(0, start)}<u>${fault === '' ? '\u00a0' : fault}</u>${text.slice(start + fault.length)}`;
}

define('loss-formula', LossFormula);

declare global {
  interface HTMLElementTagNameMap {
    'loss-formula': LossFormula;
  }
}
