import { html, nothing, type TemplateResult } from 'lit';
import { MAX_STEPS } from '../../src/core/plan.ts';
import type { Schedule } from '../../src/core/schedule.ts';
import { freshSchedule, withSchedule } from '../../src/figure/ball-edits.ts';
import { formatNumber, formatStep } from '../../src/plotting/format.ts';
import { nextRung } from '../../src/plotting/log-slider.ts';
import { fieldProblem, numberField, type NumberFieldOptions } from '../shared/number-field.ts';
import { choiceRow } from './choice-row.ts';
import { rateLine } from './rate-summary.ts';
import { type CardBall, editAtOnce, type SettingsContext } from './settings-context.ts';

const KINDS = ['constant', 'step', 'cosine', 'warm-up'] as const;

/** What tells one field of a schedule from the others. */
type ScheduleField = Pick<NumberFieldOptions, 'label' | 'value' | 'check' | 'take' | 'next'> & {
  readonly name: string;
};

/** How the learning rate of a ball changes over its run: which way, and by which numbers. */
export function scheduleRows(context: SettingsContext, card: CardBall): unknown {
  const { localize, words, figure } = context;
  const { ball, look } = card;
  if (ball.optimizer.settings['lr']?.[ball.convention] === undefined) return nothing;
  const schedule = ball.specification.schedule ?? { kind: 'constant' };
  const take = (next: Schedule): void => context.editBall(ball.index, withSchedule(ball.specification, next));
  return html`
    ${choiceRow({
      key: 'schedule',
      label: words.schedule,
      name: localize.term('settingOf', words.schedule, look.label),
      value: schedule.kind,
      choices: KINDS,
      nameOf: (kind) => words.scheduleKind[kind],
      take: (kind) => {
        const fresh = freshSchedule(kind, figure.state.race.steps);
        editAtOnce(context, ball.index, withSchedule(ball.specification, fresh));
      },
    })}
    ${fieldsOf(context, schedule, take).map((field) => fieldRow(context, card, field))}
    ${schedule.kind === 'constant' ? nothing : html`<div class="line-row">${rateLine(context, card)}</div>`}
  `;
}

function fieldRow(context: SettingsContext, { ball, look }: CardBall, field: ScheduleField): TemplateResult {
  const { localize, drafts, done, words } = context;
  const name = localize.term('settingOf', `${words.schedule}, ${field.label}`, look.label);
  const options = { ...field, key: `ball-${ball.index}-${field.name}`, label: name, drafts, localize, done };
  return html`
    <div class="row plain" data-setting=${field.name}>
      <span class="label" aria-hidden="true">${field.label}</span>
      ${numberField(options)} ${fieldProblem(options)}
    </div>
  `;
}

function fieldsOf(context: SettingsContext, schedule: Schedule, take: (next: Schedule) => void): ScheduleField[] {
  const { words, figure } = context;
  switch (schedule.kind) {
    case 'constant':
      return [];
    case 'step':
      return [
        countField(context, words.every, schedule.every, (every) => take({ ...schedule, every })),
        shareField(context, words.factor, schedule.factor, (factor) => take({ ...schedule, factor })),
      ];
    case 'cosine': {
      const { steps = Math.max(1, figure.state.race.steps), final = 0 } = schedule;
      return [
        countField(context, words.over, steps, (next) => take({ ...schedule, steps: next })),
        shareField(context, words.final, final, (next) => take({ ...schedule, final: next })),
      ];
    }
    case 'warm-up':
      return [countField(context, words.over, schedule.steps, (steps) => take({ ...schedule, steps }))];
  }
}

function countField(
  { localize }: SettingsContext,
  label: string,
  value: number,
  take: (value: number) => void,
): ScheduleField {
  return {
    name: 'schedule-steps',
    label,
    value,
    take,
    check: (steps) =>
      Number.isInteger(steps) && steps >= 1 && steps <= MAX_STEPS
        ? undefined
        : localize.term('mustBeWhole', '1', formatStep(MAX_STEPS), formatNumber(steps)),
    next: (from, direction) => Math.max(1, Math.round(nextRung(from, direction))),
  };
}

function shareField(
  { localize }: SettingsContext,
  label: string,
  value: number,
  take: (value: number) => void,
): ScheduleField {
  return {
    name: 'schedule-share',
    label,
    value,
    take,
    check: (share) =>
      share >= 0 && share <= 1 ? undefined : localize.term('mustBeWithin', '[0, 1]', formatNumber(share)),
    next: (from, direction) => Math.min(1, Math.max(0, Number((from + direction * 0.05).toPrecision(6)))),
  };
}
