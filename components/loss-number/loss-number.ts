import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FigureLike } from '../../src/figure/contract.ts';
import { type EditableNumber, numberAt, type NumberRange, type OutcomeNumber } from '../../src/figure/number-path.ts';
import { formatInput, parseTypedNumber } from '../../src/plotting/format.ts';
import { themedLooks } from '../shared/ball-looks.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import type { LandscapeLike } from '../shared/landscape-like.ts';
import { Localize } from '../shared/localize.ts';
import { properties } from '../shared/properties.ts';
import { tokens } from '../shared/tokens.ts';
import { NumberDrag } from './number-drag.ts';
import { NumberEditor } from './number-editor.ts';
import { afterKey, dragged, isAllowed, limited } from './number-moves.ts';
import { numberStyles } from './number-styles.ts';
import { numberName, numberText, outcomeText, pathProblemWords, refusal } from './number-words.ts';

/**
 * A number of a figure within a sentence: drag it to the left or right, use the arrow keys, or click it and type. What
 * it leads to is named by its path; outcomes are shown and cannot be changed.
 *
 * | path | what |
 * |---|---|
 * | `balls.momentum.lr`, `balls.0.momentum` | a setting of a ball, by label, rule or index |
 * | `start.x`, `start.y`, `steps`, `noise`, `seed`, `step` | what all balls share, and the step that is shown |
 * | `parameters.a` | a parameter of the formula |
 * | `balls.sgd.loss`, `balls.sgd.x`, `balls.sgd.verdict` | what came out, at the step that is shown |
 *
 * A path that leads nowhere is said to, with the part of it that is at fault.
 *
 * @example
 * <p>At a momentum of <loss-number for="figure" path="balls.momentum.momentum">0.9</loss-number> it rolls on.</p>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @attr path - What is shown
 * @attr min - The least that a person may set
 * @attr max - The most that a person may set
 * @attr step - What an arrow key adds
 * @slot - Shown until the figure is there
 * @fires input - The person is changing the number
 * @fires change - The person has changed the number
 * @csspart number - The number, or the field in which it is typed
 * @csspart error - Says what is wrong with the path or with what was typed
 */
export class LossNumber extends LinkedElement {
  static override styles = [tokens, numberStyles];

  /** How many gestures there were, of all numbers: each has a name of its own in the history. */
  private static gestures = 0;

  @property() for?: string;
  @property() path?: string;
  @property({ type: Number }) min?: number;
  @property({ type: Number }) max?: number;
  @property({ type: Number }) step?: number;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['paths', 'survey', 'guess']);
  private readonly editor = new NumberEditor(this);
  private readonly drag = new NumberDrag(this, {
    begin: () => this.beginDrag(),
    move: (pixels) => this.moveDrag(pixels),
    end: (isKept) => this.endDrag(isKept),
  });
  private dragFrom: { readonly value: number; readonly range: NumberRange; readonly gesture: string } | undefined;
  /** A row of keys is one gesture until the focus leaves. */
  private keyGesture: string | undefined;
  /** The text that stands there, by which a step that changes nothing is told. */
  private shown = '';

  constructor() {
    super();
    this.link.onLink = (landscape) => this.follow(landscape);
  }

  /** Takes what was typed; returns the reason where that cannot be. */
  takeText(text: string): string | undefined {
    const target = this.target();
    if (target === undefined) return undefined;
    const value = parseTypedNumber(text);
    if (value === undefined) return this.localize.term('mustBeNumber', text);
    const range = this.rangeOf(target);
    if (!isAllowed(range, value)) return refusal(range, value, this.localize);
    if (value !== target.value) this.write(target, value, this.nextGesture());
    return undefined;
  }

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return html`<slot></slot>${this.link.isMissing ? errorPart(this.missing()) : nothing}`;
    const target = numberAt(figure, this.path ?? '');
    if (target === undefined) return html`<slot></slot>`;
    if (target.kind === 'problem') return html`<slot></slot> ${errorPart(pathProblemWords(target, this.localize))}`;
    const look = target.ball === undefined ? undefined : this.looks(figure)[target.ball];
    if (target.kind === 'outcome') return this.outcome(figure, target, look?.textColor);
    const name = numberName(target, look?.label, this.localize);
    if (this.editor.isOpen) return this.editor.render(name, look?.textColor);
    return this.spinButton(target, name, look?.textColor);
  }

  private looks(figure: FigureLike): ReturnType<typeof themedLooks> {
    return themedLooks(figure.race?.balls ?? [], this.localize.key);
  }

  private outcome(figure: FigureLike, target: OutcomeNumber, colour: string | undefined): TemplateResult {
    const text = outcomeText(target, figure, this.localize);
    this.shown = text ?? '';
    return html`<span class="outcome" part="number" ${properties({ '--_number': colour })}
      >${
        text ??
        html`<span aria-hidden="true">…</span><span class="visually-hidden">${this.localize.term('notToldYet')}</span>`
      }</span
    >`;
  }

  private spinButton(target: EditableNumber, name: string, colour: string | undefined): TemplateResult {
    const { min, max } = this.rangeOf(target);
    const text = numberText(target);
    this.shown = text;
    return html`<span
      class="number ${this.drag.isDragging ? 'is-dragged' : ''}"
      part="number"
      role="spinbutton"
      tabindex="0"
      aria-label=${name}
      aria-valuenow=${target.value}
      aria-valuetext=${text}
      aria-valuemin=${Number.isFinite(min) ? min : nothing}
      aria-valuemax=${Number.isFinite(max) ? max : nothing}
      title=${this.localize.term('numberHint')}
      ${properties({ '--_number': colour })}
      @pointerdown=${this.drag.onPointerDown}
      @pointermove=${this.drag.onPointerMove}
      @pointerup=${this.drag.onPointerUp}
      @pointercancel=${this.drag.onPointerCancel}
      @click=${this.onClick}
      @keydown=${this.onKeyDown}
      @blur=${() => (this.keyGesture = undefined)}
      >${text}</span
    >`;
  }

  private readonly onClick = (): void => {
    if (!this.drag.takeClick()) this.edit();
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = this.target();
    if (target === undefined) return;
    if (event.key === 'Escape' && this.drag.isDragging) {
      this.drag.cancel();
    } else if (event.key === 'Enter') {
      this.edit();
    } else if (/^[\d.,+\-−]$/.test(event.key)) {
      this.edit(event.key);
    } else {
      const next = afterKey(this.rangeOf(target), target.value, event.key);
      if (next === undefined) return;
      this.keyGesture ??= this.nextGesture();
      if (next !== target.value) this.write(target, next, this.keyGesture);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private edit(begun?: string): void {
    const target = this.target();
    if (target !== undefined) this.editor.open(begun ?? formatInput(target.value), begun !== undefined);
  }

  private write(target: EditableNumber, value: number, gesture: string): void {
    target.set(value, gesture);
    emitEdit(this, 'input');
    emitEdit(this, 'change');
  }

  private beginDrag(): void {
    const target = this.target();
    if (target === undefined) return;
    this.dragFrom = { value: target.value, range: this.rangeOf(target), gesture: this.nextGesture() };
  }

  private moveDrag(pixels: number): void {
    const target = this.target();
    const { dragFrom } = this;
    if (target === undefined || dragFrom === undefined) return;
    const value = dragged(dragFrom.range, dragFrom.value, pixels);
    if (value === target.value) return;
    target.set(value, dragFrom.gesture);
    emitEdit(this, 'input');
  }

  private endDrag(isKept: boolean): void {
    const { dragFrom } = this;
    this.dragFrom = undefined;
    const target = this.target();
    if (target === undefined || dragFrom === undefined) return;
    if (!isKept && target.value !== dragFrom.value) target.set(dragFrom.value, dragFrom.gesture);
    emitEdit(this, 'change');
  }

  private nextGesture(): string {
    LossNumber.gestures += 1;
    return `number-${LossNumber.gestures}`;
  }

  private target(): EditableNumber | undefined {
    const { figure } = this.link;
    const target = figure === undefined ? undefined : numberAt(figure, this.path ?? '');
    return target?.kind === 'editable' ? target : undefined;
  }

  private rangeOf({ range }: EditableNumber): NumberRange {
    const { min, max, step } = this;
    return limited(range, { min, max, step });
  }

  /** Only what is of the step follows the step, and only when it reads otherwise. */
  private follow({ figure }: LandscapeLike): () => void {
    return figure.subscribe((changes) => {
      if (!changes.has('step') || this.isUpdatePending) return;
      const target = numberAt(figure, this.path ?? '');
      if (target === undefined || target.kind === 'problem') return;
      const text = target.kind === 'editable' ? numberText(target) : outcomeText(target, figure, this.localize);
      if ((text ?? '') !== this.shown) this.requestUpdate();
    });
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }
}

define('loss-number', LossNumber);

declare global {
  interface HTMLElementTagNameMap {
    'loss-number': LossNumber;
  }
}
