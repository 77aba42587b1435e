import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type SliderRange, sliderStep } from '../../src/figure/parameters.ts';
import { parametersOf, type TypedLoss } from '../../src/figure/typed-loss.ts';
import { formatNumber, formatSetting } from '../../src/plotting/format.ts';
import { fieldProblem, numberField, type NumberFieldOptions } from '../shared/number-field.ts';
import { properties } from '../shared/properties.ts';
import type { FormulaContext } from './formula-context.ts';
import type { ParameterSliders } from './parameter-sliders.ts';

/** An arrow key goes so many of a slider's steps, Page Up and Page Down ten times as many. */
const KEY_STEPS = 10;

export interface ParameterRowsOptions {
  readonly loss: TypedLoss;
  readonly sliders: ParameterSliders;
  /** Names that the formula does without. */
  readonly unused: readonly string[];
  /** While the formula is edited the ends of the sliders can be too, and parameters be removed. */
  readonly isEditing: boolean;
  readonly remove: (name: string) => void;
}

/** The declared parameters, one below the other: name, slider between its ends, number. */
export function parameterRows(context: FormulaContext, options: ParameterRowsOptions): TemplateResult | typeof nothing {
  const parameters = Object.entries(parametersOf(options.loss));
  if (parameters.length === 0) return nothing;
  return html`
    <div
      class=${options.isEditing ? 'parameters editing' : 'parameters'}
      role="group"
      aria-label=${context.words.parameters}
    >
      ${parameters.map(([name, value]) => row(context, options, name, value))}
    </div>
  `;
}

function row(context: FormulaContext, options: ParameterRowsOptions, name: string, value: number): TemplateResult {
  const { words } = context;
  const { sliders, unused, isEditing } = options;
  const range = sliders.rangeOf(name, value);
  const number = {
    ...base(context, `parameter-${name}`, words.parameter(name), value),
    check: () => undefined,
    take: (next: number) => {
      sliders.move(context, name, next);
      sliders.flush();
    },
    next: (from: number, direction: 1 | -1) => onGrid(from + direction * KEY_STEPS * sliderStep(range), range),
  };
  const low = endField(context, options, name, value, range, 0);
  const high = endField(context, options, name, value, range, 1);
  return html`
    <div class="parameter" data-parameter=${name}>
      <i aria-hidden="true">${name}</i>
      ${isEditing ? html`<span class="end low">${numberField(low)}</span>` : nothing}
      ${slider(context, sliders, name, value, range)}
      ${isEditing ? html`<span class="end high">${numberField(high)}</span>` : nothing} ${numberField(number)}
      ${isEditing ? removeButton(context, options, name) : nothing}
      ${unused.includes(name) ? html`<span class="note">${words.unused}</span>` : nothing}
      ${isEditing ? [fieldProblem(low), fieldProblem(high)] : nothing} ${fieldProblem(number)}
    </div>
  `;
}

function removeButton(
  { words }: FormulaContext,
  { unused, remove }: ParameterRowsOptions,
  name: string,
): TemplateResult {
  const label = unused.includes(name) ? words.removeUnused(name) : words.removeUsed(name);
  return html`<button type="button" class="icon remove" aria-label=${label} title=${label} @click=${() => remove(name)}>
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m7 7 10 10M17 7 7 17" /></svg>
  </button>`;
}

function base(
  { drafts, localize, done }: FormulaContext,
  key: string,
  label: string,
  value: number,
): Pick<NumberFieldOptions, 'key' | 'label' | 'value' | 'done' | 'drafts' | 'localize'> {
  return { key, label, value, done, drafts, localize };
}

/** One end of a slider. It moves nothing but itself; the value stays inside. */
function endField(
  context: FormulaContext,
  { sliders }: ParameterRowsOptions,
  name: string,
  value: number,
  range: SliderRange,
  end: 0 | 1,
): NumberFieldOptions {
  const { words } = context;
  const [low, high] = range;
  const check = (next: number): string | undefined => {
    if (end === 0)
      return next < high && next <= value ? undefined : words.mustBeBelow(formatNumber(Math.min(high, value)));
    return next > low && next >= value ? undefined : words.mustBeAbove(formatNumber(Math.max(low, value)));
  };
  return {
    ...base(context, `parameter-${name}-${end}`, end === 0 ? words.lowest(name) : words.highest(name), range[end]),
    done: () => undefined,
    check,
    take: (next) => sliders.setRange(name, end === 0 ? [next, high] : [low, next]),
  };
}

function slider(
  context: FormulaContext,
  sliders: ParameterSliders,
  name: string,
  value: number,
  range: SliderRange,
): TemplateResult {
  const [low, high] = range;
  const done = (): void => {
    sliders.flush();
    context.done();
  };
  return html`
    <input
      type="range"
      min=${low}
      max=${high}
      step="any"
      aria-label=${context.words.parameter(name)}
      aria-valuetext=${formatSetting(value)}
      .value=${live(String(value))}
      ${properties({ '--_fill': (value - low) / (high - low) })}
      @input=${(event: Event) => {
        event.stopPropagation();
        sliders.move(context, name, onGrid((event.currentTarget as HTMLInputElement).valueAsNumber, range));
      }}
      @change=${(event: Event) => {
        event.stopPropagation();
        done();
      }}
      @keydown=${(event: KeyboardEvent) => {
        const next = afterKey(event, value, range);
        if (next === undefined) return;
        event.preventDefault();
        sliders.move(context, name, next);
      }}
      @keyup=${(event: KeyboardEvent) => {
        if (afterKey(event, value, range) !== undefined) done();
      }}
    />
  `;
}

/** The value after a key, or undefined for keys that are not for a slider. Those that are, are not passed on. */
function afterKey(event: KeyboardEvent, value: number, range: SliderRange): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const stride = KEY_STEPS * sliderStep(range);
  const places: Readonly<Record<string, number | undefined>> = {
    ArrowRight: value + stride,
    ArrowUp: value + stride,
    ArrowLeft: value - stride,
    ArrowDown: value - stride,
    PageUp: value + 10 * stride,
    PageDown: value - 10 * stride,
    Home: range[0],
    End: range[1],
  };
  const place = places[event.key];
  if (place === undefined) return undefined;
  event.stopPropagation();
  return onGrid(place, range);
}

/** A value on the slider: inside its ends, and rounded to its step so that a drag hits round values. */
function onGrid(value: number, range: SliderRange): number {
  const [low, high] = range;
  const step = sliderStep(range);
  return Math.min(high, Math.max(low, Number((Math.round(value / step) * step).toPrecision(12))));
}
