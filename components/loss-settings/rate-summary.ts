import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Schedule } from '../../src/core/schedule.ts';
import { settingAt } from '../../src/figure/ball-edits.ts';
import { hasMovingRate, rateOverRun } from '../../src/figure/rate-over-run.ts';
import { formatSetting, formatStep } from '../../src/plotting/format.ts';
import { sparkline } from '../../src/plotting/sparkline.ts';
import type { CardBall, SettingsContext } from './settings-context.ts';
import type { SettingsWords } from './settings-words.ts';

/** Of the line that shows the rate over the run, in CSS pixels. */
const LINE = { width: 64, height: 12, points: 96 };

/** While the other settings are out of sight, those that are not at their defaults are still said. */
export function summary(context: SettingsContext, card: CardBall, names: readonly string[]): unknown {
  const { localize, editFrom, words } = context;
  const { ball } = card;
  const { settings, convention, schedule } = ball.specification;
  const parts = names
    .filter((name) => name in settings && settings[name] !== ball.optimizer.settings[name]?.[ball.convention]?.[1])
    .map((name) => {
      const value = settingAt(ball, name, editFrom);
      const label = ball.optimizer.settings[name].names[localize.key];
      return typeof value === 'number' ? `${label} ${formatSetting(value)}` : label;
    });
  if (convention !== undefined && convention !== ball.optimizer.conventions[0]) {
    parts.unshift(localize.term('conventionName', convention));
  }
  if (schedule !== undefined && schedule.kind !== 'constant') parts.push(scheduleInWords(schedule, words));
  if (parts.length === 0) return nothing;
  return html`<p class="summary">${parts.join(' · ')} ${rateLine(context, card)}</p>`;
}

/** A schedule in a few words. */
export function scheduleInWords(schedule: Schedule, words: SettingsWords): string {
  switch (schedule.kind) {
    case 'constant':
      return words.scheduleKind.constant;
    case 'step':
      return words.stepsDown(formatSetting(schedule.factor), formatStep(schedule.every));
    case 'cosine':
      return words.cosineTo(
        formatSetting(schedule.final ?? 0),
        schedule.steps === undefined ? undefined : formatStep(schedule.steps),
      );
    case 'warm-up':
      return words.warmsUp(formatStep(schedule.steps));
  }
}

/** The rate over the whole run as a small line, where it moves. */
export function rateLine({ figure }: SettingsContext, { ball, look }: CardBall): TemplateResult | typeof nothing {
  if (!hasMovingRate(ball)) return nothing;
  const { width, height, points } = LINE;
  const rates = rateOverRun(ball, figure.state.race.steps, Math.min(points, Math.max(2, figure.state.race.steps)));
  return html`
    <svg
      class="rate-line"
      viewBox="-1 -1 ${width + 2} ${height + 2}"
      width=${width + 2}
      height=${height + 2}
      aria-hidden="true"
    >
      ${line(sparkline(rates, width, height), look.color)}
    </svg>
  `;
}

function line(path: string, color: string): SVGTemplateResult {
  return svg`<path d=${path} fill="none" stroke=${color} stroke-width="1.5" stroke-linejoin="round" />`;
}
