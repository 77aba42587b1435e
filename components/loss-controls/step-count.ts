import { html, type TemplateResult } from 'lit';
import { MAX_STEPS } from '../../src/core/plan.ts';
import { formatNumber, formatStep } from '../../src/plotting/format.ts';
import { nextRung } from '../../src/plotting/log-slider.ts';
import { fieldProblem, numberField, type NumberFieldOptions } from '../shared/number-field.ts';
import { properties } from '../shared/properties.ts';
import type { ControlsContext } from './controls-context.ts';

/** The step that is shown, of how many: the number of steps is a field where it may be edited. */
export function stepCount(context: ControlsContext, isEditable: boolean): TemplateResult {
  const { figure, localize } = context;
  const { step, race } = figure.state;
  const text = formatStep(race.steps);
  const field = stepsField(context);
  return html`
    <span class="count" ${properties({ '--_digits': `${text.length}ch` })}>
      <output aria-live="off"><b>${formatStep(step)}</b> / ${isEditable ? '' : text}</output>
      ${isEditable ? numberField(field) : ''}
      <span class="unit">${localize.term('stepsUnit', race.steps)}</span>
    </span>
    ${isEditable ? fieldProblem(field) : ''}
  `;
}

function stepsField({ figure, localize, words, drafts, editSteps, done }: ControlsContext): NumberFieldOptions {
  return {
    key: 'steps',
    label: words.stepsLimit,
    value: figure.state.race.steps,
    check: (steps) =>
      Number.isInteger(steps) && steps >= 0 && steps <= MAX_STEPS
        ? undefined
        : localize.term('mustBeWhole', '0', formatStep(MAX_STEPS), formatNumber(steps)),
    take: editSteps,
    isTakenLate: true,
    next: (from, direction) => (from > 0 ? Math.floor(nextRung(from, direction)) : Number(direction > 0)),
    done,
    drafts,
    localize,
  };
}
