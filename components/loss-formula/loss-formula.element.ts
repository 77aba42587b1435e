import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FigureLike } from '../../src/figure/contract.ts';
import type { ExampleFormula } from '../../src/figure/example-formulas.ts';
import { SizeController } from '../loss-landscape/size-controller.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FieldDrafts } from '../shared/field-drafts.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import { Localize } from '../shared/localize.ts';
import { inWords } from '../shared/problem-words.ts';
import { rangeStyles } from '../shared/range-styles.ts';
import { numberFieldStyles } from '../shared/number-field-styles.ts';
import { tokens } from '../shared/tokens.ts';
import { disclosure } from './domain-panel.ts';
import { examplesList } from './examples-list.ts';
import type { FormulaContext } from './formula-context.ts';
import { FormulaEditor } from './formula-editor.ts';
import { formulaField } from './formula-field.ts';
import { formulaPanels } from './formula-panels.ts';
import { formulaStyles } from './formula-styles.ts';
import { formulaWords } from './formula-words.ts';
import { panelStyles } from './panel-styles.ts';
import { ParameterSliders } from './parameter-sliders.ts';
import { RatesFinder } from './rates-finder.ts';
import { remediesOf, type Remedy, remedyButtons } from './remedies.ts';
import { type Typesettable, TypesetFormula } from './typeset-formula.ts';

/**
 * The formula of the loss, typeset; with *edit*, a field in which it can be typed. What is typed is compiled at once;
 * what cannot be read is underlined, with the reason below and a suggestion where there is one. Unknown names can be
 * made parameters: each has a slider below the formula. *Domain* opens fields for the window of the landscape.
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
export class LossFormula extends LinkedElement {
  static override styles = [tokens, buttonStyles, rangeStyles, formulaStyles, numberFieldStyles, panelStyles];

  @property() for?: string;

  @state() private showsDomain = false;

  @query('textarea') private readonly field!: HTMLTextAreaElement | null;
  @query('.edit') private readonly editButton!: HTMLButtonElement | null;
  @query('.math') private readonly math!: HTMLElement | null;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['surface', 'paths', 'survey', 'problem', 'guess']);
  private readonly editor = new FormulaEditor(this, () => this.link.figure);
  private readonly drafts = new FieldDrafts(this);
  private readonly sliders = new ParameterSliders(this);
  private readonly rates = new RatesFinder(this);
  private readonly typeset = new TypesetFormula(this, () => this.whatToTypeset());
  /** Redraws when the width changes: whether the formula has to scroll depends on it. */
  protected readonly size = new SizeController(this, '.math');
  /** The person has typed since the page was last told of a change. */
  private isUntold = false;
  /** What the formula's width was last measured for. */
  private measured: string | undefined;
  /** Edits with the same number are one entry of the history. */
  private gestures = 0;

  constructor() {
    super();
    this.link.onLink = (landscape) => landscape.replaceError();
  }

  override updated(): void {
    const { math } = this;
    const shown = [this.typeset.markup, this.size.size.width, this.editor.text === undefined].join();
    // Measuring lays the page out: not for every frame of a slider that is dragged.
    if (math === null || shown === this.measured) return;
    this.measured = shown;
    // What scrolls must be reachable by key.
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

  private whatToTypeset(): Typesettable | undefined {
    const { figure } = this.link;
    if (figure?.race === undefined) return undefined;
    const words = { if: this.localize.term('ifWord'), otherwise: this.localize.term('otherwise') };
    return { loss: figure.state.race.loss, words };
  }

  private context(figure: FigureLike): FormulaContext {
    const { localize, drafts } = this;
    return {
      figure,
      localize,
      drafts,
      words: formulaWords[localize.key],
      edit: (patch) => {
        figure.update(patch, { gesture: `formula-${this.gestures}` });
        emitEdit(this, 'input');
      },
      done: () => {
        this.gestures += 1;
        emitEdit(this, 'change');
      },
    };
  }

  private display(figure: FigureLike): TemplateResult {
    const { problem } = figure;
    return html`
      <div class="box">
        <div class="math" role="group" aria-label=${this.localize.term('formula')}>${this.formula(figure)}</div>
        ${this.domainButton()}
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
      ${this.panels(figure)}
    `;
  }

  private editing(figure: FigureLike, text: string): TemplateResult {
    const { problem } = this.editor;
    const { onInput, onChange, onKeyDown } = this;
    const other = figure.problem?.subject === 'formula' ? undefined : figure.problem;
    return html`
      <div class="box">
        ${formulaField({ text, problem, label: this.localize.term('formula'), onInput, onChange, onKeyDown })}
        ${this.domainButton()}
        <button type="button" class="quiet" @click=${() => void this.keep()}>${this.localize.term('done')}</button>
      </div>
      ${this.echo()}
      <div class="below" id="below">
        ${
          problem === undefined
            ? html`<span class="by-keys">${this.localize.term('formulaHint')}</span>`
            : [errorPart(inWords(this.localize, problem)), remedyButtons(this.remedies())]
        }
      </div>
      ${other === undefined ? nothing : html`<div class="below">${errorPart(inWords(this.localize, other))}</div>`}
      ${this.panels(figure)} ${examplesList(this.localize, this.takeExample)}
    `;
  }

  private domainButton(): TemplateResult {
    const words = formulaWords[this.localize.key];
    return disclosure(words.domain, this.showsDomain, () => (this.showsDomain = !this.showsDomain));
  }

  private panels(figure: FigureLike): TemplateResult {
    const context = this.context(figure);
    const { sliders, showsDomain } = this;
    return formulaPanels(context, {
      sliders,
      showsDomain,
      unused: this.typeset.unused,
      isEditing: this.editor.text !== undefined,
      remove: (name) => void this.removeParameter(context, name),
      rates: this.rates.state,
      suggestRates: () => void this.suggestRates(figure),
    });
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
    return this.typeset.template(dimension);
  }

  private remedies(): Remedy[] {
    const { text = '', problem, offer } = this.editor;
    return remediesOf({
      text,
      suggestion: problem?.suggestion,
      offer,
      useWord: this.localize.term('didYouMean'),
      makeWords: formulaWords[this.localize.key].makeParameters,
      take: (better) => void this.replace(() => this.editor.replace(better)),
      takeOffer: (taken) => void this.replace(() => this.editor.takeOffer(taken)),
    });
  }

  private async edit(): Promise<void> {
    this.editor.begin();
    await this.updateComplete;
    this.field?.focus();
    this.field?.select();
  }

  private readonly takeExample = ({ formula, parameters = {} }: ExampleFormula): void => {
    for (const name of Object.keys(parameters)) this.sliders.forget(name);
    void this.replace(() => this.editor.replace(formula, parameters));
  };

  private async replace(how: () => Promise<void>): Promise<void> {
    this.field?.focus();
    emitEdit(this, 'input');
    this.isUntold = true;
    await how();
    this.tellChange();
  }

  private async removeParameter(context: FormulaContext, name: string): Promise<void> {
    this.gestures += 1;
    await this.sliders.remove(context, name);
    // The button that was pressed is gone.
    (this.field ?? this.editButton)?.focus();
  }

  private async suggestRates(figure: FigureLike): Promise<void> {
    this.sliders.flush();
    if (!(await this.rates.find(figure))) return;
    emitEdit(this, 'input');
    emitEdit(this, 'change');
  }

  private async keep(): Promise<void> {
    if (await this.editor.commit()) await this.close();
  }

  private async goBack(): Promise<void> {
    if (this.editor.revert()) this.isUntold = true;
    await this.close();
  }

  private async close(): Promise<void> {
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
      const remedy = event.ctrlKey || event.metaKey ? this.remedies().at(0) : undefined;
      if (remedy === undefined) void this.keep();
      else remedy.take();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      void this.goBack();
    }
    // A page that listens to keys (slides, shortcuts) is not to act on what is typed here.
    if (event.key !== 'Tab') event.stopPropagation();
  };
}
